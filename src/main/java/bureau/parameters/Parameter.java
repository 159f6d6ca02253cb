package bureau.parameters;

import java.math.BigDecimal;

/**
 * Something that the office may set. Its label is the text {@code parameters.<name>}.
 *
 * @param initial what counts until somebody enters a value
 * @param most the largest value that makes sense
 */
public record Parameter(String name, Unit unit, BigDecimal initial, BigDecimal most) {

    /** In what it is measured. */
    public enum Unit {
        ROUBLES,
        PERCENT,
        TIMES,
        WORKING_HOURS,
        WORKING_DAYS;

        /** Whether half of one makes no sense. */
        public boolean isWhole() {
            return this == TIMES || this == WORKING_DAYS;
        }
    }

    public static Parameter of(String name, Unit unit, long initial, long most) {
        return new Parameter(name, unit, BigDecimal.valueOf(initial), BigDecimal.valueOf(most));
    }
}
