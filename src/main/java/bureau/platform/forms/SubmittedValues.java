package bureau.platform.forms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Turns what was sent into plain values; files, bytes, objects and XML are none. */
final class SubmittedValues {

    static final int MOST_KEYS = 300;
    static final int DEEPEST = 6;
    static final int MOST_VALUES = 20_000;
    private static final int LONGEST_JSON = 2_000_000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(LONGEST_JSON)
                            .maxStringLength(LONGEST_JSON)
                            .maxNestingDepth(DEEPEST + 1)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Set<ValueType> TYPES = Set.of(
            ValueType.NULL,
            ValueType.STRING,
            ValueType.BOOLEAN,
            ValueType.SHORT,
            ValueType.INTEGER,
            ValueType.LONG,
            ValueType.DOUBLE,
            ValueType.NUMBER);

    private int count;

    /** Something that no form can ask for; the key of the text that says so. */
    static final class NotPlain extends Exception {

        final String reason;

        NotPlain(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }

    Object plain(Object value) throws NotPlain {
        return value instanceof TypedValue typed ? untyped(typed) : plain(value, 1);
    }

    private Object untyped(TypedValue typed) throws NotPlain {
        if (typed instanceof JsonValue json) {
            return structure(json.getValueSerialized() != null ? json.getValueSerialized() : json.getValue());
        }
        if (typed.getType() != null && !TYPES.contains(typed.getType())) {
            throw new NotPlain("forms.type");
        }
        return plain(typed.getValue(), 1);
    }

    /** JSON carries lists and objects, and texts that are too long for a plain one. */
    private Object structure(Object json) throws NotPlain {
        if (json == null) {
            return null;
        }
        try {
            Object value = plain(JSON.readValue(json.toString(), Object.class), 1);
            if (value instanceof Number || value instanceof Boolean) {
                throw new NotPlain("forms.type");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new NotPlain("forms.json");
        }
    }

    private Object plain(Object value, int depth) throws NotPlain {
        if (++count > MOST_VALUES) {
            throw new NotPlain("forms.tooMuch");
        }
        if (value == null || value instanceof String || value instanceof Boolean || isNumber(value)) {
            return value;
        }
        if (value instanceof SpinJsonNode json && depth == 1) {
            return structure(json);
        }
        if (depth >= DEEPEST) {
            throw new NotPlain("forms.tooDeep");
        }
        if (value instanceof List<?> items) {
            List<Object> plain = new ArrayList<>();
            for (Object item : items) {
                plain.add(plain(item, depth + 1));
            }
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            return object(map, depth);
        }
        throw new NotPlain("forms.type");
    }

    private Map<String, Object> object(Map<?, ?> map, int depth) throws NotPlain {
        if (map.size() > MOST_KEYS) {
            throw new NotPlain("forms.tooMuch");
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new NotPlain("forms.type");
            }
            plain.put(key, plain(entry.getValue(), depth + 1));
        }
        return plain;
    }

    private static boolean isNumber(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Double
                || value instanceof Float
                || value instanceof BigDecimal
                || value instanceof BigInteger;
    }
}
