package bureau.stock;

import java.math.BigDecimal;

/**
 * @param onHand what lies in the store
 * @param reserved how much of it is promised to cases
 */
public record StockState(BigDecimal onHand, BigDecimal reserved) {

    public BigDecimal free() {
        return onHand.subtract(reserved);
    }
}
