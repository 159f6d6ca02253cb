package bureau.registers;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a row, by field; the first thing said of a field stays. */
final class Problems {

    private final Map<String, String> byField = new LinkedHashMap<>();

    void add(String field, String message) {
        byField.putIfAbsent(field, message);
    }

    boolean none() {
        return byField.isEmpty();
    }

    Map<String, String> byField() {
        return byField;
    }
}
