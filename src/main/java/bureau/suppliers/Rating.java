package bureau.suppliers;

import java.math.BigDecimal;

/**
 * How a supplier did, from 1 to 5 on the average.
 *
 * @param orders how many orders were rated
 */
public record Rating(BigDecimal quality, BigDecimal punctuality, BigDecimal overall, long orders) {}
