package bureau.leave;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An absence that was asked for or reported.
 *
 * @param person who is away
 * @param author who asked, mostly himself
 * @param substitute null where nobody stands in
 * @param agreedBySubstitute when he agreed to it
 * @param orderNumber null without an order
 * @param orderRead when the person read it
 */
record AbsenceRequest(
        String caseId,
        String number,
        String person,
        String author,
        AbsenceKind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        String substitute,
        String comment,
        String document,
        String exceptionReason,
        AbsenceState state,
        OffsetDateTime agreedBySubstitute,
        String orderNumber,
        LocalDate orderDate,
        LocalDate orderSigned,
        OffsetDateTime orderRead,
        OffsetDateTime createdAt,
        OffsetDateTime closedAt) {

    boolean hasBegunOn(LocalDate day) {
        return !firstDay.isAfter(day);
    }
}
