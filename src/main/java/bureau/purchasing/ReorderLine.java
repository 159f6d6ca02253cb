package bureau.purchasing;

import java.math.BigDecimal;

/**
 * An item that a review of the stock found short.
 *
 * @param supplier from whom it usually comes; may be null
 * @param confirmed how much is to be bought, zero when the line was dropped; null until that is decided
 */
record ReorderLine(
        String caseId,
        String item,
        String supplier,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal onOrder,
        BigDecimal used,
        BigDecimal proposed,
        BigDecimal confirmed,
        Long budgetItem) {}
