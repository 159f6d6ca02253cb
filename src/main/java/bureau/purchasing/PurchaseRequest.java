package bureau.purchasing;

import bureau.calendar.Terms;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Somebody's wish to have something bought.
 *
 * @param caseId id of its process instance
 * @param requester for whom it is bought
 * @param author who wrote it down: the requester himself, or a colleague for him
 * @param amountCents what is still to be bought, kopecks, VAT included
 * @param revision grows with each rework
 * @param urgentReason null unless it is urgent
 * @param soleSourceReason why nobody else than the preferred supplier can deliver it; may be null
 * @param closedAt from when on nothing more is bought for it
 */
record PurchaseRequest(
        String caseId,
        String number,
        String requester,
        String author,
        String subject,
        String category,
        long budgetItem,
        LocalDate needBy,
        String deliverTo,
        String justification,
        String urgentReason,
        String preferredSupplier,
        String soleSourceReason,
        String overBudgetReason,
        long amountCents,
        OffsetDateTime createdAt,
        OffsetDateTime closedAt,
        int revision) {

    /** What the table of terms asks for. */
    String priority() {
        return urgentReason == null ? Terms.NORMAL : Terms.URGENT;
    }
}
