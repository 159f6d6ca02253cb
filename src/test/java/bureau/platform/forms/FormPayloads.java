package bureau.platform.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a form must refuse, worked out from the form itself: each field missing, of a wrong type, just beyond its limits, huge,
 * or forged. Every payload differs from a good one in one place only.
 */
public final class FormPayloads {

    private static final String HUGE = "x".repeat(1_000_000);

    /** @param what is wrong with it, to be read in a test report */
    public record Bad(String what, Map<String, Object> values) {

        @Override
        public String toString() {
            return what;
        }
    }

    private final Map<String, Object> good;
    private final Map<String, Object> shown;
    private final List<Bad> bad = new ArrayList<>();

    private FormPayloads(Map<String, Object> good, Map<String, Object> shown) {
        this.good = good;
        this.shown = shown;
    }

    /**
     * @param good a submission that the form accepts; the fields that it leaves empty are not tried
     * @param shown what the form is shown with
     */
    public static List<Bad> bad(CamundaForm form, Map<String, Object> good, Map<String, Object> shown) {
        FormPayloads payloads = new FormPayloads(good, shown);
        payloads.unknown();
        form.components().forEach(component -> payloads.component(component, List.of()));
        return payloads.bad;
    }

    private void unknown() {
        add("an unknown variable", List.of("approvedByNobody"), true);
        add("somebody else as the initiator", List.of("initiator"), "director");
    }

    private void component(FormComponent component, List<String> outer) {
        if (component.isField()) {
            field(component, place(outer, component.key()));
        } else if (component.isRows()) {
            rows(component, place(outer, component.path()));
        } else {
            List<String> inner = component.path() == null ? outer : place(outer, component.path());
            component.components().forEach(part -> component(part, inner));
        }
    }

    private void field(FormComponent field, List<String> place) {
        if (field.disabled()
                || Boolean.TRUE.equals(field.readonly())
                || field.type().equals("expression")) {
            add("a forged " + field.label(), place, forged(get(shown, place)));
            return;
        }
        if (get(good, place) == null) {
            // Hidden in this submission; another good one has to fill it in.
            return;
        }
        if (field.validate().required()) {
            bad.add(new Bad(field.label() + " missing", without(place)));
            add(field.label() + " null", place, null);
        }
        wrongTypes(field).forEach(wrong -> add(field.label() + " as " + describe(wrong), place, wrong));
        limits(field).forEach(limit -> add(field.label() + " beyond its limit: " + describe(limit), place, limit));
    }

    private void rows(FormComponent list, List<String> place) {
        Stream.of("text", 5, true, Map.of("a", 1), List.of("text"), List.of(List.of()))
                .forEach(wrong -> add(list.label() + " as " + describe(wrong), place, wrong));
        if (get(good, place) == null || List.of().equals(get(good, place))) {
            // Hidden in this submission; another good one has to fill it in.
            return;
        }
        if (!(get(good, place) instanceof List<?> rows)) {
            throw new IllegalArgumentException("The good submission must have rows in " + String.join(".", place));
        }
        Object row = rows.get(0);
        int most = ListRules.number(list, "maxItems", 200);
        int least = ListRules.number(list, "minItems", 0);
        add(list.label() + " with a row too many", place, Collections.nCopies(most + 1, row));
        if (least > 0) {
            add(list.label() + " with a row too few", place, Collections.nCopies(least - 1, row));
            bad.add(new Bad(list.label() + " missing", without(place)));
        }
        // Within the list a payload is a good row with one thing wrong.
        Map<String, Object> goodRow = Scope.texts((Map<?, ?>) row);
        FormPayloads inRow = new FormPayloads(goodRow, Map.of());
        inRow.unknown();
        list.components().forEach(component -> inRow.component(component, List.of()));
        inRow.bad.forEach(wrong -> add(list.label() + ", row with " + wrong.what(), place, List.of(wrong.values())));
    }

    private static List<Object> wrongTypes(FormComponent field) {
        List<Object> wrong = new ArrayList<>(List.of(HUGE, Map.of("a", 1), List.of(List.of("a")), List.of(5)));
        switch (field.type()) {
            case "textfield", "textarea" -> wrong.addAll(List.of(5, 5.5, true, "nul\u0000"));
            case "number" -> wrong.addAll(List.of("5", true, Double.NaN, Double.POSITIVE_INFINITY, 1e300));
            case "checkbox" -> wrong.addAll(List.of("true", 1, 0));
            case "datetime" -> wrong.addAll(List.of(20261201, true, "tomorrow", "2026-02-30", "25:00", "01.12.2026"));
            case "radio", "select" -> wrong.addAll(List.of("not offered", 987654, true));
            case "checklist", "taglist" -> wrong.addAll(List.of("text", 5, true, List.of("not offered")));
            default -> wrong.addAll(List.of("text", 5, true, List.of("../../x"), List.of("1-1-1-1-1")));
        }
        return wrong;
    }

    private List<Object> limits(FormComponent field) {
        List<Object> beyond = new ArrayList<>();
        FormComponent.Validation validate = field.validate();
        if (field.type().startsWith("text")) {
            int most = validate.maxLength() instanceof BigDecimal max ? max.intValue() : TextRules.LONGEST;
            beyond.add("x".repeat(most + 1));
            if (validate.minLength() instanceof BigDecimal min && min.intValue() > 1) {
                beyond.add("x".repeat(min.intValue() - 1));
            }
        }
        if (field.type().equals("number")) {
            numberLimits(field, beyond);
        }
        return beyond;
    }

    private static void numberLimits(FormComponent field, List<Object> beyond) {
        int digits = field.decimalDigits() == null || field.isMoney() ? 0 : field.decimalDigits();
        BigDecimal step = BigDecimal.ONE.movePointLeft(digits);
        if (field.validate().max() instanceof BigDecimal max) {
            beyond.add(max.add(step));
        }
        if (field.validate().min() instanceof BigDecimal min) {
            beyond.add(min.subtract(step));
        }
        beyond.add(new BigDecimal("0.5").movePointLeft(digits));
        beyond.add(new BigDecimal(Long.MAX_VALUE).add(BigDecimal.ONE));
    }

    private static Object forged(Object shown) {
        return shown instanceof Number ? 987_654_321 : "forged";
    }

    private void add(String what, List<String> place, Object value) {
        bad.add(new Bad(what, with(good, place, value)));
    }

    private Map<String, Object> without(List<String> place) {
        Map<String, Object> changed = with(good, place, null);
        if (place.size() == 1) {
            changed.remove(place.get(0));
        }
        return changed;
    }

    private static Map<String, Object> with(Map<String, Object> values, List<String> place, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        String key = place.get(0);
        if (place.size() == 1) {
            changed.put(key, value);
        } else {
            Map<String, Object> inner = values.get(key) instanceof Map<?, ?> map ? Scope.texts(map) : new HashMap<>();
            changed.put(key, with(inner, place.subList(1, place.size()), value));
        }
        return changed;
    }

    private static Object get(Map<String, Object> values, List<String> place) {
        Object value = values.get(place.get(0));
        return place.size() == 1 || !(value instanceof Map<?, ?> map)
                ? value
                : get(Scope.texts(map), place.subList(1, place.size()));
    }

    private static List<String> place(List<String> outer, String key) {
        List<String> place = new ArrayList<>(outer);
        place.addAll(List.of(key.split("\\.")));
        return place;
    }

    private static String describe(Object value) {
        String text = String.valueOf(value);
        return value.getClass().getSimpleName() + " " + (text.length() > 30 ? text.length() + " long" : text);
    }
}
