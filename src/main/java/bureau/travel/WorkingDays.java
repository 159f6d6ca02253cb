package bureau.travel;

import bureau.calendar.WorkingTime;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counts days on which the office works. */
@Component
class WorkingDays {

    private final WorkingTime workingTime;

    WorkingDays(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    boolean isOne(LocalDate day) {
        return workingTime.opening(day).isPresent();
    }

    /** From the day after the first to the last; zero where that lies before it. */
    int between(LocalDate first, LocalDate last) {
        return last.isAfter(first)
                ? (int) first.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(this::isOne)
                        .count()
                : 0;
    }

    LocalDate after(LocalDate day, int workingDays) {
        return workingTime.closingAfter(day, workingDays).toLocalDate();
    }
}
