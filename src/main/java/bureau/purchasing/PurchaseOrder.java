package bureau.purchasing;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What was ordered from whom.
 *
 * @param deliveryDate by when the office wants it
 * @param promisedDate by when the supplier says he delivers; null until he does
 * @param sentAt null until the mail is on its way
 * @param version grows with each change that the supplier is told
 * @param totalCents kopecks, VAT included
 */
record PurchaseOrder(
        String number,
        String caseId,
        String supplier,
        String buyer,
        LocalDate deliveryDate,
        LocalDate promisedDate,
        int prepaymentPercent,
        String terms,
        OffsetDateTime issuedAt,
        OffsetDateTime sentAt,
        OrderState state,
        int version,
        long totalCents) {

    /** The day on which the goods are awaited. */
    LocalDate awaitedOn() {
        return promisedDate == null ? deliveryDate : promisedDate;
    }
}
