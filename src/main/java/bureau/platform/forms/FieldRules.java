package bureau.platform.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One value of one field: gives what is to be stored, or a problem and null. */
final class FieldRules {

    private static final int MOST_FILES = 20;
    private static final double ROUNDING = 1e-9;

    private final Feel feel;
    private final Problems problems;
    private final TextRules texts;
    private final NumberRules numbers;

    FieldRules(Feel feel, Problems problems) {
        this.feel = feel;
        this.problems = problems;
        this.texts = new TextRules(feel, problems);
        this.numbers = new NumberRules(feel, problems);
    }

    Object value(FormComponent field, Object value, Map<String, Object> names, String label) {
        return switch (field.type()) {
            case "textfield", "textarea" -> texts.text(field, value, names, label);
            case "number" -> numbers.number(field, value, names, label);
            case "checkbox" -> tick(value, label);
            case "datetime" -> DateRules.dateOrTime(field, value, label, problems);
            case "radio", "select" -> choice(field, value, names, label);
            case "checklist", "taglist" -> choices(field, value, names, label);
            case "filepicker" -> files(field, value, names, label);
            default -> throw new IllegalStateException("No rule for fields of the type " + field.type());
        };
    }

    private Object tick(Object value, String label) {
        if (value instanceof Boolean) {
            return value;
        }
        problems.add(label, "forms.yesNo");
        return null;
    }

    private Object choice(FormComponent field, Object value, Map<String, Object> names, String label) {
        for (Object offered : offered(field, names)) {
            if (isChosen(offered, value)) {
                return computed(offered);
            }
        }
        problems.add(label, "forms.choice");
        return null;
    }

    private Object choices(FormComponent field, Object value, Map<String, Object> names, String label) {
        if (!(value instanceof List<?> chosen)) {
            problems.add(label, "forms.choices");
            return null;
        }
        List<Object> offered = offered(field, names);
        Set<Object> accepted = new LinkedHashSet<>();
        for (Object one : chosen) {
            Object match = offered.stream()
                    .filter(candidate -> isChosen(candidate, one))
                    .findFirst()
                    .orElse(null);
            if (match == null || !accepted.add(computed(match))) {
                problems.add(label, "forms.choices");
                return null;
            }
        }
        return new ArrayList<>(accepted);
    }

    /** What the person could choose from, as the form drew it or as the data had it. */
    private List<Object> offered(FormComponent field, Map<String, Object> names) {
        Object source = field.choices().valuesExpression() != null
                ? feel.value(field.choices().valuesExpression(), names)
                : field.choices().valuesKey() != null
                        ? names.get(field.choices().valuesKey())
                        : field.choices().values();
        List<Object> offered = new ArrayList<>();
        if (source instanceof List<?> options) {
            for (Object option : options) {
                Object value = option instanceof Map<?, ?> map ? map.get("value") : option;
                if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                    offered.add(value);
                }
            }
        }
        return offered;
    }

    private static boolean isChosen(Object offered, Object value) {
        return offered instanceof Number && value instanceof Number
                ? Plain.same(offered, value)
                : offered.equals(value);
    }

    private Object files(FormComponent field, Object value, Map<String, Object> names, String label) {
        boolean several = feel.holds(field.multiple(), names);
        int most = several ? ListRules.number(field, "maxFiles", MOST_FILES) : 1;
        if (!(value instanceof List<?> ids) || !ids.stream().allMatch(FieldRules::isDocumentId)) {
            problems.add(label, "forms.files");
            return null;
        }
        if (ids.size() > most) {
            problems.add(label, "forms.tooManyFiles", String.valueOf(most));
            return null;
        }
        if (Set.copyOf(ids).size() < ids.size()) {
            problems.add(label, "forms.files");
            return null;
        }
        return ids;
    }

    private static boolean isDocumentId(Object id) {
        try {
            return id instanceof String text && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The engine knows whole and floating numbers only. */
    static Object computed(Object value) {
        if (value instanceof Number && Plain.isFinite(value)) {
            BigDecimal number = Plain.decimal(value);
            try {
                return number.longValueExact();
            } catch (ArithmeticException e) {
                return number.doubleValue();
            }
        }
        return value;
    }

    /** Browser and server may round the last digit differently. */
    static boolean agrees(Object sent, Object computed) {
        if (sent instanceof Number a && computed instanceof Number b) {
            double difference = Math.abs(a.doubleValue() - b.doubleValue());
            return difference <= ROUNDING * Math.max(1, Math.abs(b.doubleValue()));
        }
        return Plain.same(sent, computed);
    }
}
