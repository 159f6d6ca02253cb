package bureau.stock;

import java.math.BigDecimal;

/** Told by those who buy. */
public interface OnOrder {

    /** How much of an item is asked for or ordered and has not come yet. */
    BigDecimal quantity(String item);
}
