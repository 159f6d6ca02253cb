package bureau.parameters;

import java.math.BigDecimal;

/**
 * Something that the office may set. Its label is the text {@code registers.parameters.name.<name>}, what it does and on which
 * day it is asked for {@code registers.parameters.help.<name>}.
 *
 * @param initial what counts until somebody enters a value
 * @param most the largest value that makes sense
 */
public record Parameter(String name, Unit unit, BigDecimal initial, BigDecimal most) {

    /** In what it is measured. */
    public enum Unit {
        ROUBLES(2, false),
        PERCENT(2, false),
        WHOLE_PERCENT(0, false),
        TIMES(0, false),
        DAYS(0, true),
        WORKING_DAYS(0, true),
        WORKING_HOURS(2, true);

        private final int decimals;
        private final boolean term;

        Unit(int decimals, boolean term) {
            this.decimals = decimals;
            this.term = term;
        }

        public int decimals() {
            return decimals;
        }

        /** A term of nothing would have passed when it begins. */
        public int least() {
            return term ? 1 : 0;
        }
    }

    public static Parameter of(String name, Unit unit, long initial, long most) {
        return new Parameter(name, unit, BigDecimal.valueOf(initial), BigDecimal.valueOf(most));
    }
}
