package bureau.stock;

import java.math.BigDecimal;

/**
 * Something that the office keeps in its store.
 *
 * @param item id in the catalogue
 * @param minQuantity below this it is bought again
 * @param maxQuantity up to this
 * @param leadDays usual time until it comes
 * @param supplier from whom it usually comes; may be null
 * @param location where in the store it lies
 */
public record StockItem(
        String item, BigDecimal minQuantity, BigDecimal maxQuantity, int leadDays, String supplier, String location) {}
