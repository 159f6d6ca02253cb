package bureau.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Counts in working hours: 9 to 18 with an hour for lunch, on Friday to 16:45, an hour less on a short day. */
@Service
public class WorkingTime {

    /** Longer than any term of the office; beyond it the calendar itself must be wrong. */
    private static final int MOST_DAYS = 3 * 366;

    private final ProductionCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    WorkingTime(ProductionCalendar calendar, Clock clock, @Value("${bureau.time-zone}") ZoneId zone) {
        this.calendar = calendar;
        this.clock = clock;
        this.zone = zone;
    }

    public ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    /** The moment at which that much working time has passed since the start. */
    public ZonedDateTime after(ZonedDateTime start, Duration work) {
        LocalDateTime from = start.withZoneSameInstant(zone).toLocalDateTime();
        Duration left = work;
        LocalDate day = from.toLocalDate();
        for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
            for (Shift shift : shifts(day)) {
                LocalDateTime begin = later(day.atTime(shift.from()), from);
                LocalDateTime end = day.atTime(shift.to());
                Duration open = Duration.between(begin, end);
                if (!open.isNegative() && !open.isZero()) {
                    if (left.compareTo(open) <= 0) {
                        return begin.plus(left).atZone(zone);
                    }
                    left = left.minus(open);
                }
            }
        }
        throw new IllegalStateException("The production calendar has no working time after " + start);
    }

    /** When the office opens on that day; empty where it does not. */
    public Optional<ZonedDateTime> opening(LocalDate day) {
        return shifts(day).stream()
                .findFirst()
                .map(shift -> day.atTime(shift.from()).atZone(zone));
    }

    /** That day where the office works on it, else the next one on which it does. */
    public LocalDate workingDay(LocalDate date) {
        LocalDate day = date;
        for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
            if (!shifts(day).isEmpty()) {
                return day;
            }
        }
        throw new IllegalStateException("The production calendar has no working day after " + date);
    }

    /** When the office closes on that day, or on the working day before it. */
    public ZonedDateTime closing(LocalDate date) {
        LocalDate day = date;
        for (int i = 0; i < MOST_DAYS; i++, day = day.minusDays(1)) {
            List<Shift> shifts = shifts(day);
            if (!shifts.isEmpty()) {
                return day.atTime(shifts.get(shifts.size() - 1).to()).atZone(zone);
            }
        }
        throw new IllegalStateException("The production calendar has no working day before " + date);
    }

    /** When the office closes on the working day that comes so many after the given one. */
    public ZonedDateTime closingAfter(LocalDate date, int workingDays) {
        LocalDate day = date;
        int left = workingDays;
        for (int i = 0; i < MOST_DAYS; i++) {
            day = day.plusDays(1);
            if (!shifts(day).isEmpty() && --left <= 0) {
                return closing(day);
            }
        }
        throw new IllegalStateException("The production calendar has too few working days after " + date);
    }

    /** How much working time lies between two moments; zero when the end is not after the start. */
    public Duration between(ZonedDateTime start, ZonedDateTime end) {
        LocalDateTime from = start.withZoneSameInstant(zone).toLocalDateTime();
        LocalDateTime to = end.withZoneSameInstant(zone).toLocalDateTime();
        Duration work = Duration.ZERO;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            for (Shift shift : shifts(day)) {
                LocalDateTime begin = later(day.atTime(shift.from()), from);
                LocalDateTime last = day.atTime(shift.to());
                Duration open = Duration.between(begin, last.isBefore(to) ? last : to);
                work = open.isNegative() ? work : work.plus(open);
            }
        }
        return work;
    }

    private List<Shift> shifts(LocalDate day) {
        DayKind kind = calendar.kind(day).orElse(null);
        if (kind == DayKind.OFF || (ProductionCalendar.isWeekend(day) && kind == null)) {
            return List.of();
        }
        LocalTime end = day.getDayOfWeek() == DayOfWeek.FRIDAY ? LocalTime.of(16, 45) : LocalTime.of(18, 0);
        return List.of(
                new Shift(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                new Shift(LocalTime.of(14, 0), kind == DayKind.SHORT ? end.minusHours(1) : end));
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private record Shift(LocalTime from, LocalTime to) {}
}
