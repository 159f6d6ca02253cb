package bureau.platform.forms;

import bureau.platform.forms.FormShape.Field;
import bureau.platform.forms.FormShape.Inner;
import bureau.platform.forms.FormShape.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goes through one submission, field by field, and collects what is accepted and what is wrong. */
final class Judgement {

    private final Feel feel;
    private final Problems problems;
    private final boolean whole;
    private final FieldRules rules;
    private final ListRules lists;

    /** @param whole whether all required fields must be there */
    Judgement(Feel feel, Problems problems, boolean whole) {
        this.feel = feel;
        this.problems = problems;
        this.whole = whole;
        this.rules = new FieldRules(feel, problems);
        this.lists = new ListRules(feel, problems, this);
    }

    /** Values of the form's own fields; what the person could not change is left out, it is where it was. */
    Map<String, Object> form(FormShape shape, Map<String, Object> sent, Map<String, Object> shown) {
        return object(shape, sent, shown, Scope.of(shown, sent), Labels.OF_FORM, true);
    }

    /** An object or a row is stored as a whole, so it starts from what was shown. */
    Map<String, Object> row(
            FormShape shape, Map<String, Object> sent, Map<String, Object> shown, Scope scope, Labels labels) {
        return object(shape, sent, shown, scope, labels, false);
    }

    private Map<String, Object> object(
            FormShape shape,
            Map<String, Object> sent,
            Map<String, Object> shown,
            Scope scope,
            Labels labels,
            boolean variables) {
        Map<String, Object> accepted = variables ? new LinkedHashMap<>() : new LinkedHashMap<>(shown);
        for (Map.Entry<String, Object> entry : sent.entrySet()) {
            if (!shape.slots().containsKey(entry.getKey())) {
                unknown(labels.of(entry.getKey()), entry.getValue(), shown, entry.getKey());
            }
        }
        for (Map.Entry<String, Slot> entry : shape.slots().entrySet()) {
            String key = entry.getKey();
            if (entry.getValue() instanceof Inner inner) {
                inner(key, inner, sent, shown, scope, labels, accepted);
            } else {
                field(key, (Field) entry.getValue(), sent, shown, scope, labels, accepted);
            }
        }
        return accepted;
    }

    /** A value that was shown and comes back as it was does no harm. */
    private void unknown(String label, Object value, Map<String, Object> shown, String key) {
        if (!shown.containsKey(key) || !Plain.same(value, shown.get(key))) {
            problems.add(label, "forms.unknown");
        }
    }

    private void inner(
            String key,
            Inner inner,
            Map<String, Object> sent,
            Map<String, Object> shown,
            Scope scope,
            Labels labels,
            Map<String, Object> accepted) {
        Object value = sent.get(key);
        if (value != null && !(value instanceof Map)) {
            problems.add(labels.of(key), "forms.type");
            return;
        }
        Map<String, Object> old = shown.get(key) instanceof Map<?, ?> map ? Scope.texts(map) : Map.of();
        Map<String, Object> part = value == null ? Map.of() : Scope.texts((Map<?, ?>) value);
        Map<String, Object> judged = object(inner.shape(), part, old, scope, labels, false);
        if (sent.containsKey(key)) {
            accepted.put(key, judged);
        }
    }

    private void field(
            String key,
            Field field,
            Map<String, Object> sent,
            Map<String, Object> shown,
            Scope scope,
            Labels labels,
            Map<String, Object> accepted) {
        FormComponent component = field.component();
        String label = labels.of(component.label());
        Map<String, Object> names = scope.names();
        Object value = sent.get(key);
        boolean hidden = field.hides().stream().anyMatch(hide -> feel.holds(hide, names));
        if (component.type().equals("expression")) {
            computed(key, component, hidden, sent, names, label, accepted);
        } else if (component.disabled() || feel.holds(component.readonly(), names)) {
            if (value != null && !Plain.same(value, shown.get(key))) {
                problems.add(label, "forms.readonly");
            }
        } else if (hidden) {
            if (!Plain.isEmpty(value)) {
                problems.add(label, "forms.hidden");
            }
        } else if (isMissing(component, value)) {
            boolean required = component.validate().required() || ListRules.number(component, "minItems", 0) > 0;
            if (whole && required) {
                problems.add(label, "forms.required");
            } else if (sent.containsKey(key)) {
                accepted.put(key, null);
            }
        } else if (component.isRows()) {
            accepted.put(key, lists.rows(field, value, shown.get(key), scope, label));
        } else {
            accepted.put(key, rules.value(component, value, names, label));
        }
    }

    /** The server computes it itself; what the browser computed must agree. */
    private void computed(
            String key,
            FormComponent component,
            boolean hidden,
            Map<String, Object> sent,
            Map<String, Object> names,
            String label,
            Map<String, Object> accepted) {
        if (hidden) {
            if (!Plain.isEmpty(sent.get(key))) {
                problems.add(label, "forms.hidden");
            }
            return;
        }
        Object computed = FieldRules.computed(feel.value(component.expression(), names));
        if (sent.containsKey(key) && !FieldRules.agrees(sent.get(key), computed)) {
            problems.add(label, "forms.readonly");
        } else if (sent.containsKey(key) || whole) {
            accepted.put(key, computed);
        }
    }

    private static boolean isMissing(FormComponent component, Object value) {
        boolean tick = component.type().equals("checkbox");
        return tick
                ? value == null || component.validate().required() && Boolean.FALSE.equals(value)
                : value instanceof List<?> items ? items.isEmpty() && !component.isRows() : Plain.isEmpty(value);
    }
}
