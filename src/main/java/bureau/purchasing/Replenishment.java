package bureau.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * A purchase that a review of the stock starts: what comes from one supplier and is paid from one budget item.
 *
 * @param supplier empty where none is set
 * @param quantities by item of the catalogue
 */
record Replenishment(
        String person,
        String supplier,
        long budgetItem,
        String category,
        LocalDate needBy,
        String deliverTo,
        Map<String, BigDecimal> quantities) {}
