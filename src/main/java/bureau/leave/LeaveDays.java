package bureau.leave;

import bureau.calendar.WorkingTime;
import bureau.platform.rules.RuleTables;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts the days of an absence. Public holidays within a leave use up none, the table {@code public-holidays} names them. */
@Component
class LeaveDays {

    private final WorkingTime workingTime;
    private final RuleTables tables;

    LeaveDays(WorkingTime workingTime, RuleTables tables) {
        this.workingTime = workingTime;
        this.tables = tables;
    }

    int calendar(LocalDate first, LocalDate last) {
        return (int) days(first, last).count();
    }

    int working(LocalDate first, LocalDate last) {
        return (int) days(first, last)
                .filter(day -> workingTime.opening(day).isPresent())
                .count();
    }

    /** How many days of leave it uses up, by year. */
    Map<Integer, Integer> usedUp(LocalDate first, LocalDate last) {
        Map<Integer, Integer> years = new TreeMap<>();
        days(first, last).filter(day -> !isHoliday(day)).forEach(day -> years.merge(day.getYear(), 1, Integer::sum));
        return years;
    }

    private boolean isHoliday(LocalDate day) {
        return tables.row("public-holidays", Map.of("month", day.getMonthValue(), "day", day.getDayOfMonth()))
                .isPresent();
    }

    private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? Stream.empty() : first.datesUntil(last.plusDays(1));
    }
}
