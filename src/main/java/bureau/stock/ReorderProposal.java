package bureau.stock;

import java.math.BigDecimal;

/**
 * An item that is short.
 *
 * @param used what went out in the last ninety days
 * @param quantity what would fill it up, with what is on its way
 */
public record ReorderProposal(
        StockItem item, StockState state, BigDecimal onOrder, BigDecimal used, BigDecimal quantity) {}
