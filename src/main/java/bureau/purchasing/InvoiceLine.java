package bureau.purchasing;

import java.math.BigDecimal;

/**
 * One line of an invoice.
 *
 * @param line its number in the order
 * @param priceCents kopecks for one unit, VAT included
 */
record InvoiceLine(int line, BigDecimal quantity, long priceCents) {

    long sumCents() {
        return PurchaseLine.sumCents(quantity, priceCents);
    }
}
