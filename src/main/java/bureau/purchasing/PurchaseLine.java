package bureau.purchasing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of a request.
 *
 * @param catalogueItem null for goods that are not in the catalogue
 * @param priceCents kopecks for one unit, VAT included
 */
record PurchaseLine(int line, String catalogueItem, String name, String unit, BigDecimal quantity, long priceCents) {

    /** Rounded half up to a kopeck, as invoices do. */
    long sumCents() {
        return quantity.multiply(BigDecimal.valueOf(priceCents))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
