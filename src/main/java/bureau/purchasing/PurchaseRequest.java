package bureau.purchasing;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Somebody's wish to have something bought.
 *
 * @param caseId id of its process instance
 * @param amountCents kopecks, VAT included
 * @param revision grows with each rework
 */
record PurchaseRequest(
        String caseId,
        String number,
        String requester,
        String subject,
        String category,
        long budgetItem,
        LocalDate needBy,
        String deliverTo,
        String justification,
        long amountCents,
        OffsetDateTime createdAt,
        int revision) {}
