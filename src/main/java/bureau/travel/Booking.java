package bureau.travel;

import java.time.OffsetDateTime;

/**
 * Something that the office bought for a traveller.
 *
 * @param refundableUntil until when it may be given back; null for never
 * @param refundedCents what came back for it when it was cancelled
 */
record Booking(
        long id,
        String caseId,
        String traveller,
        CostKind kind,
        String description,
        String number,
        long costCents,
        OffsetDateTime refundableUntil,
        OffsetDateTime boughtAt,
        boolean paid,
        OffsetDateTime cancelledAt,
        long refundedCents) {

    long netCents() {
        return costCents - refundedCents;
    }
}
