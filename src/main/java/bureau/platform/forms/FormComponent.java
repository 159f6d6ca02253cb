package bureau.platform.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One component of a form. Where form-js allows an expression ({@code =…}) instead of a value, the property keeps what was
 * written.
 *
 * @param key where the value of a field is kept; dots lead into an object
 * @param path the same for a group or a list of rows
 * @param subtype of a datetime: {@code date}, {@code time} or {@code datetime}
 * @param readonly a Boolean or an expression
 * @param hide the condition under which the component is not shown, or null
 * @param multiple a Boolean or an expression: may a file picker take several files
 * @param rowsFixed whether rows of a list can neither be added nor removed
 * @param expression what an expression field computes
 * @param properties the designer's own: {@code type=money}, {@code minItems}, {@code maxItems}, {@code maxFiles}
 * @param texts all texts that may name variables: expressions and templates
 */
public record FormComponent(
        String type,
        String key,
        String path,
        String label,
        Validation validate,
        Choices choices,
        String subtype,
        Integer decimalDigits,
        Object readonly,
        boolean disabled,
        String hide,
        Object multiple,
        String accept,
        boolean rowsFixed,
        String expression,
        Map<String, String> properties,
        List<String> texts,
        List<FormComponent> components) {

    private static final Set<String> FIELDS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "filepicker",
            "expression");

    /** Limits of a field; numbers may be given as expressions. */
    public record Validation(
            boolean required,
            Object minLength,
            Object maxLength,
            Object min,
            Object max,
            String pattern,
            String patternMessage,
            String validationType) {}

    /** What can be chosen: drawn in the form, taken from a variable, or computed. */
    public record Choices(List<Object> values, String valuesKey, String valuesExpression) {}

    /** Whether it holds a value of its own, unlike a text, a picture or a group. */
    public boolean isField() {
        return FIELDS.contains(type) && key != null;
    }

    public boolean isRows() {
        return type.equals("dynamiclist") && path != null;
    }

    /** The engine's variable is a Long in minor units. */
    public boolean isMoney() {
        return "money".equals(properties.get("type"));
    }

    Stream<FormComponent> withInner() {
        return Stream.concat(Stream.of(this), components.stream().flatMap(FormComponent::withInner));
    }
}
