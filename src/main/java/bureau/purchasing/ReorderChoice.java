package bureau.purchasing;

import java.math.BigDecimal;

/**
 * What the office manager entered for an item.
 *
 * @param quantity null when left empty
 * @param budgetItem null when left empty
 */
record ReorderChoice(String item, BigDecimal quantity, Long budgetItem, boolean dropped) {}
