package bureau.approval;

import java.math.BigDecimal;

/** What a decision took from a line, and why. */
public record LineChange(
        long decision, int line, String name, BigDecimal fromQuantity, BigDecimal toQuantity, String reason) {}
