package bureau.calendar;

import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Holidays, short days and worked Saturdays, which somebody of the office keeps up year by year. */
@Service
public class ProductionCalendar {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;
    private static final int LONGEST_NOTE = 200;

    /** So long another server may still count by the old calendar. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Year(Map<LocalDate, DayKind> days, Instant readAt) {}

    private final Map<Integer, Year> read = new ConcurrentHashMap<>();
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    ProductionCalendar(JdbcClient database, Messages messages, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /** What differs from the plain week in that year, the first of January first. */
    public List<CalendarDay> days(int year) {
        return database.sql("select day, kind, note, note_ru from calendar_day where day between ? and ? order by day")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query(CalendarDay.class)
                .list();
    }

    /**
     * Puts the day in, or in the place of what it was. Terms that are already set stay as they are.
     *
     * @throws bureau.platform.language.Refused when it makes no sense or says nothing
     */
    @Transactional
    public void set(LocalDate day, DayKind kind, String note) {
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw messages.refused("calendar.refused.day", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        if (kind == null) {
            throw messages.refused("calendar.refused.kind");
        }
        if (kind == DayKind.OFF && isWeekend(day)) {
            throw messages.refused("calendar.refused.offAnyway");
        }
        if (kind == DayKind.WORKING && !isWeekend(day)) {
            throw messages.refused("calendar.refused.workedAnyway");
        }
        String text = note == null ? "" : note.strip();
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            throw messages.refused("calendar.refused.note", String.valueOf(LONGEST_NOTE));
        }
        database.sql("""
                        insert into calendar_day (day, kind, note) values (?, ?, ?)
                        on conflict (day) do update set kind = excluded.kind, note = excluded.note, note_ru = null
                        """).params(day, kind.name(), text).update();
        forget();
    }

    /** Makes it a day of the plain week again. */
    @Transactional
    public void remove(LocalDate day) {
        database.sql("delete from calendar_day where day = ?").param(day).update();
        forget();
    }

    Optional<DayKind> kind(LocalDate day) {
        Instant now = clock.instant();
        Year year = read.get(day.getYear());
        if (year == null || !isFresh(year, now)) {
            year = new Year(
                    days(day.getYear()).stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::kind)), now);
            read.put(day.getYear(), year);
        }
        return Optional.ofNullable(year.days().get(day));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** A clock that was set back must not keep it for ever. */
    private static boolean isFresh(Year year, Instant now) {
        return Duration.between(year.readAt(), now).abs().compareTo(FRESH) <= 0;
    }

    /** At the end of the transaction: until then others read, and keep, the old one. */
    private void forget() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                read.clear();
            }
        });
        read.clear();
    }
}
