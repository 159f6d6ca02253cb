package bureau.purchasing;

import java.math.BigDecimal;

/** How much of a line was ordered and has arrived. */
record Arrival(int line, String catalogueItem, String name, String unit, BigDecimal ordered, BigDecimal arrived) {

    BigDecimal outstanding() {
        return ordered.subtract(arrived).max(BigDecimal.ZERO);
    }
}
