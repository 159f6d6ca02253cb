package bureau.platform.forms;

import bureau.platform.forms.FormShape.Field;
import bureau.platform.forms.FormShape.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of rows: each row is judged by the fields that the designer drew into it. */
final class ListRules {

    private static final int MOST_ROWS = 200;

    private final Feel feel;
    private final Problems problems;
    private final Judgement judgement;

    ListRules(Feel feel, Problems problems, Judgement judgement) {
        this.feel = feel;
        this.problems = problems;
        this.judgement = judgement;
    }

    List<Object> rows(Field field, Object value, Object shown, Scope scope, String label) {
        FormComponent list = field.component();
        if (!(value instanceof List<?> rows) || rows.stream().anyMatch(row -> !(row instanceof Map))) {
            problems.add(label, "forms.list");
            return null;
        }
        List<?> before = shown instanceof List<?> items ? items : List.of();
        if (!countFits(list, rows.size(), before.size(), label)) {
            return null;
        }
        FormShape shape = field.rows();
        List<Object> left = new ArrayList<>(before);
        List<Object> judged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = Scope.texts((Map<?, ?>) rows.get(i));
            int number = i + 1;
            List<String> fixed = fixed(shape, scope.row(row, number).names());
            Map<String, Object> original = original(list, row, i, before, left, fixed);
            Map<String, Object> complete = new LinkedHashMap<>(original);
            complete.putAll(row);
            judged.add(judgement.row(
                    shape,
                    row,
                    original,
                    scope.row(complete, number),
                    inRow -> problems.rowLabel(label, number, inRow)));
        }
        return judged;
    }

    private boolean countFits(FormComponent list, int count, int before, String label) {
        int most = number(list, "maxItems", MOST_ROWS);
        int least = Math.max(number(list, "minItems", 0), list.validate().required() ? 1 : 0);
        if (count > most) {
            problems.add(label, "forms.tooManyRows", String.valueOf(most));
        } else if (count < least) {
            problems.add(label, "forms.tooFewRows", String.valueOf(least));
        } else if (list.rowsFixed() && before > 0 && count != before) {
            problems.add(label, "forms.rowsFixed");
        } else {
            return true;
        }
        return false;
    }

    private List<String> fixed(FormShape shape, Map<String, Object> names) {
        List<String> fixed = new ArrayList<>();
        for (Map.Entry<String, Slot> slot : shape.slots().entrySet()) {
            if (slot.getValue() instanceof Field field
                    && (field.component().disabled()
                            || feel.holds(field.component().readonly(), names))) {
                fixed.add(slot.getKey());
            }
        }
        return fixed;
    }

    /**
     * The row that was shown, for the fields in it that cannot be changed: the one in the same place, or, where rows may be
     * added and removed, one that agrees in those of these fields that were sent.
     */
    private static Map<String, Object> original(
            FormComponent list,
            Map<String, Object> row,
            int place,
            List<?> before,
            List<Object> left,
            List<String> fixed) {
        Object inPlace = place < before.size() ? before.get(place) : null;
        boolean says = fixed.stream().anyMatch(key -> !Plain.isEmpty(row.get(key)));
        Object original = null;
        if (list.rowsFixed() || says && left.contains(inPlace) && agrees(inPlace, row, fixed)) {
            original = inPlace;
        } else if (says) {
            original = left.stream()
                    .filter(shown -> agrees(shown, row, fixed))
                    .findFirst()
                    .orElse(null);
        }
        left.remove(original);
        return original instanceof Map<?, ?> map ? Scope.texts(map) : Map.of();
    }

    private static boolean agrees(Object shown, Map<String, Object> row, List<String> fixed) {
        return shown instanceof Map<?, ?> map
                && fixed.stream().filter(row::containsKey).allMatch(key -> Plain.same(row.get(key), map.get(key)));
    }

    static int number(FormComponent component, String property, int otherwise) {
        String text = component.properties().get(property);
        return text == null ? otherwise : new BigDecimal(text.trim()).intValueExact();
    }
}
