package bureau.purchasing;

import java.math.BigDecimal;

/**
 * One line of an order and what has become of it.
 *
 * @param line its number in the request
 * @param priceCents kopecks for one unit, VAT included
 * @param accepted how much has arrived and was found good
 * @param disputed how much was rejected or missing and is still under claim
 */
record OrderLine(
        int line,
        String catalogueItem,
        String name,
        String unit,
        boolean service,
        BigDecimal quantity,
        long priceCents,
        BigDecimal accepted,
        BigDecimal disputed)
        implements Goods {

    BigDecimal outstanding() {
        return quantity.subtract(accepted).max(BigDecimal.ZERO);
    }

    long sumCents() {
        return PurchaseLine.sumCents(quantity, priceCents);
    }
}
