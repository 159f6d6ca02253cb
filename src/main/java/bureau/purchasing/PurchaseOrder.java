package bureau.purchasing;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What was ordered from whom; {@code sentAt} is null until the mail is on its way. */
record PurchaseOrder(
        String caseId,
        String number,
        String supplier,
        String buyer,
        long totalCents,
        LocalDate deliveryDate,
        String terms,
        OffsetDateTime issuedAt,
        OffsetDateTime sentAt,
        boolean isVoid) {}
