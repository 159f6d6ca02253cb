package bureau.platform.forms;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Numbers. A field without {@code decimalDigits} asks for a whole number, so that its variable is always a Long; with digits
 * it is always a Double. Money is a whole number of minor units, its limits too.
 */
final class NumberRules {

    /** Beyond it a floating number is no longer exact to the digits that a form can ask for. */
    private static final BigDecimal LARGEST_DECIMAL = new BigDecimal("1e15");

    private static final int MINOR_DIGITS = 2;

    private final Feel feel;
    private final Problems problems;

    NumberRules(Feel feel, Problems problems) {
        this.feel = feel;
        this.problems = problems;
    }

    Object number(FormComponent field, Object value, Map<String, Object> names, String label) {
        if (!(value instanceof Number) || !Plain.isFinite(value)) {
            problems.add(label, "forms.number");
            return null;
        }
        BigDecimal number = Plain.decimal(value);
        boolean decimals = !field.isMoney() && field.decimalDigits() != null && field.decimalDigits() > 0;
        Object stored = decimals ? decimal(field, number, label) : whole(number, label);
        return stored != null && isWithin(field, number, names, label) ? stored : null;
    }

    private Object whole(BigDecimal number, String label) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            problems.add(label, "forms.whole");
            return null;
        }
    }

    private Object decimal(FormComponent field, BigDecimal number, String label) {
        if (number.abs().compareTo(LARGEST_DECIMAL) > 0) {
            problems.add(label, "forms.number");
        } else if (number.stripTrailingZeros().scale() > field.decimalDigits()) {
            problems.add(label, "forms.digits", String.valueOf(field.decimalDigits()));
        } else {
            return number.doubleValue();
        }
        return null;
    }

    private boolean isWithin(FormComponent field, BigDecimal number, Map<String, Object> names, String label) {
        BigDecimal least = feel.number(field.validate().min(), names);
        BigDecimal most = feel.number(field.validate().max(), names);
        if (least != null && number.compareTo(least) < 0) {
            problems.add(label, "forms.tooSmall", told(field, least));
            return false;
        }
        if (most != null && number.compareTo(most) > 0) {
            problems.add(label, "forms.tooLarge", told(field, most));
            return false;
        }
        return true;
    }

    /** A person reads and types money in major units. */
    private static String told(FormComponent field, BigDecimal limit) {
        return (field.isMoney() ? limit.movePointLeft(MINOR_DIGITS) : limit).toPlainString();
    }
}
