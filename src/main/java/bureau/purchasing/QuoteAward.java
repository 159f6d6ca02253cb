package bureau.purchasing;

import java.math.BigDecimal;

/**
 * Who is to deliver a line.
 *
 * @param priceCents of his quotation, kopecks for one unit, VAT included
 * @param approvedPriceCents what the line cost when the request was agreed to
 */
record QuoteAward(
        int line,
        String supplier,
        BigDecimal quantity,
        long priceCents,
        long approvedPriceCents,
        int deliveryDays,
        int paymentDays,
        int prepaymentPercent) {

    long sumCents() {
        return PurchaseLine.sumCents(quantity, priceCents);
    }

    long approvedSumCents() {
        return PurchaseLine.sumCents(quantity, approvedPriceCents);
    }
}
