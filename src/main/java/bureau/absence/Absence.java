package bureau.absence;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * @param lastDay the day after is the first on which the person is back
 * @param substitute null for the person's usual one
 * @param caseId of the case that it comes from and in which alone it is changed; mostly null
 * @param enteredBy null, like the moment, for one that came with the office's data
 */
public record Absence(
        long id,
        String person,
        LocalDate firstDay,
        LocalDate lastDay,
        String substitute,
        String caseId,
        String enteredBy,
        OffsetDateTime enteredAt) {

    boolean hasBegunOn(LocalDate day) {
        return !firstDay.isAfter(day);
    }

    boolean isOverOn(LocalDate day) {
        return lastDay.isBefore(day);
    }
}
