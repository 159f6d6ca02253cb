package bureau.platform.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an expression can name: the whole form, and within a row {@code this}, {@code parent} and {@code i}. */
record Scope(Map<String, Object> form, Object here, Map<String, Object> parent, List<Integer> rows) {

    static Scope of(Map<String, Object> shown, Map<String, Object> submitted) {
        Map<String, Object> form = merge(shown, submitted);
        return new Scope(form, form, null, List.of());
    }

    Scope row(Object row, int number) {
        List<Integer> numbers = new ArrayList<>(rows);
        numbers.add(number);
        return new Scope(form, row, context(here instanceof Map<?, ?> map ? texts(map) : Map.of()), numbers);
    }

    Map<String, Object> names() {
        return context(form);
    }

    private Map<String, Object> context(Map<String, Object> data) {
        Map<String, Object> special = new HashMap<>();
        special.put("this", here);
        special.put("parent", parent);
        special.put("i", rows);
        Map<String, Object> names = new HashMap<>(special);
        names.putAll(data);
        special.forEach((name, value) -> names.put("_" + name + "_", value));
        return names;
    }

    /** What was sent wins over what was shown; of an object only the parts that were sent. */
    private static Map<String, Object> merge(Map<String, Object> shown, Map<String, Object> submitted) {
        Map<String, Object> merged = new LinkedHashMap<>(shown);
        submitted.forEach((key, sent) -> {
            boolean bothObjects = merged.get(key) instanceof Map && sent instanceof Map;
            merged.put(key, bothObjects ? merge(texts((Map<?, ?>) merged.get(key)), texts((Map<?, ?>) sent)) : sent);
        });
        return merged;
    }

    /** Keys of JSON are texts. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> texts(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
