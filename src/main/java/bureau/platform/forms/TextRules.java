package bureau.platform.forms;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts: what the designer asked for, and what the database can keep. */
final class TextRules {

    /** A text variable of the engine holds no more. */
    static final int LONGEST = 4000;

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,10}");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00)[1-9]\\d{1,14}");

    private final Feel feel;
    private final Problems problems;

    TextRules(Feel feel, Problems problems) {
        this.feel = feel;
        this.problems = problems;
    }

    Object text(FormComponent field, Object value, Map<String, Object> names, String label) {
        if (!(value instanceof String text)) {
            problems.add(label, "forms.text");
            return null;
        }
        FormComponent.Validation validate = field.validate();
        BigDecimal most = feel.number(validate.maxLength(), names);
        BigDecimal least = feel.number(validate.minLength(), names);
        boolean isLong = most != null && most.intValue() > LONGEST;
        if (text.length() > (isLong ? most.intValue() : LONGEST)
                || most != null && text.strip().length() > most.intValue()) {
            problems.add(label, "forms.tooLong", String.valueOf(most == null ? LONGEST : most.intValue()));
        } else if (least != null && text.strip().length() < least.intValue()) {
            problems.add(label, "forms.tooShort", least.toPlainString());
        } else if (!isPrintable(text, field.type().equals("textarea"))) {
            problems.add(label, "forms.characters");
        } else if (validate.pattern() != null
                && !Pattern.compile(validate.pattern()).matcher(text).find()) {
            pattern(validate, label);
        } else if ("email".equals(validate.validationType())
                && !EMAIL.matcher(text).matches()) {
            problems.add(label, "forms.email");
        } else if ("phone".equals(validate.validationType())
                && !PHONE.matcher(text).matches()) {
            problems.add(label, "forms.phone");
        } else {
            return isLong ? TextNode.valueOf(text) : text;
        }
        return null;
    }

    private void pattern(FormComponent.Validation validate, String label) {
        if (validate.patternMessage() != null) {
            problems.addText(label, validate.patternMessage());
        } else {
            problems.add(label, "forms.pattern");
        }
    }

    /** The database keeps no NUL and no half characters; a single line has no line breaks. */
    private static boolean isPrintable(String text, boolean lines) {
        return text.codePoints()
                .noneMatch(character -> Character.getType(character) == Character.SURROGATE
                        || Character.isISOControl(character)
                                && !(character == '\t' || lines && (character == '\n' || character == '\r')));
    }
}
