package bureau.invitations;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;

/**
 * What one person reads in his calendar.
 *
 * @param from a day, or an instant
 * @param until the first day, or instant, that is no more part of it
 * @param description may be null
 * @param location may be null
 * @param busy whether the receiver himself is not there meanwhile
 */
public record CalendarEntry(
        Temporal from,
        Temporal until,
        String summary,
        String description,
        String location,
        boolean busy,
        String receiverName,
        String receiverAddress) {

    /** Of whole days, the last one included. */
    public static CalendarEntry ofDays(
            LocalDate first,
            LocalDate last,
            String summary,
            boolean busy,
            String receiverName,
            String receiverAddress) {
        return new CalendarEntry(first, last.plusDays(1), summary, null, null, busy, receiverName, receiverAddress);
    }

    /** From one moment to another. */
    public static CalendarEntry ofTime(
            ZonedDateTime from,
            ZonedDateTime until,
            String summary,
            boolean busy,
            String receiverName,
            String receiverAddress) {
        return new CalendarEntry(
                from.toInstant(), until.toInstant(), summary, null, null, busy, receiverName, receiverAddress);
    }

    public CalendarEntry with(String description, String location) {
        return new CalendarEntry(from, until, summary, description, location, busy, receiverName, receiverAddress);
    }
}
