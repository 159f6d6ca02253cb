package bureau.purchasing;

import java.time.OffsetDateTime;

/**
 * One round of asking suppliers for their prices.
 *
 * @param instance the process instance that asks
 * @param buyer who selected the suppliers; null until he did
 * @param questions what the suppliers are to answer besides; may be null
 * @param fewAskedReason why fewer were asked than the rule wants; may be null
 * @param priceWeight of a hundred; null, like the others, before the first comparison
 * @param acceptedBy who agreed to fewer quotations than the rule wants; may be null
 * @param outcome null while it runs
 */
record PriceRequest(
        String caseId,
        int round,
        String instance,
        int minQuotes,
        int answerDays,
        String buyer,
        String questions,
        String fewAskedReason,
        Integer priceWeight,
        Integer deliveryWeight,
        Integer termsWeight,
        Integer ratingWeight,
        String acceptedBy,
        String acceptedReason,
        String outcome,
        String outcomeReason,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt) {}
