package bureau.purchasing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of a request.
 *
 * @param catalogueItem null for goods that are not in the catalogue
 * @param priceCents kopecks for one unit, VAT included
 * @param service whether it is accepted by an act of works done instead of a delivery
 * @param analogue whether something equivalent will do
 * @param fromStock how much of it the store has issued
 * @param struckOut how much of it the approvers did not agree to
 */
record PurchaseLine(
        int line,
        String catalogueItem,
        String name,
        String unit,
        BigDecimal quantity,
        long priceCents,
        boolean service,
        String specification,
        boolean analogue,
        BigDecimal fromStock,
        BigDecimal struckOut)
        implements Goods {

    /** What remains to be bought. */
    BigDecimal toBuy() {
        return quantity.subtract(fromStock).subtract(struckOut);
    }

    /** What that costs. */
    long sumCents() {
        return sumCents(toBuy(), priceCents);
    }

    /** Rounded half up to a kopeck, as invoices do. */
    static long sumCents(BigDecimal quantity, long priceCents) {
        return quantity.multiply(BigDecimal.valueOf(priceCents))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
