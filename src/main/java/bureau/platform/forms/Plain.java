package bureau.platform.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Plain values: texts, numbers, Booleans, lists and maps of them. */
final class Plain {

    private Plain() {}

    /** The exact number, null where it is none; texts count as numbers only where the form itself says them. */
    static BigDecimal decimal(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        return new BigDecimal(value.toString());
    }

    /** What form-js leaves in a field that nobody touched. */
    static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> items && items.isEmpty()
                || value instanceof Map<?, ?> map && map.values().stream().allMatch(Plain::isEmpty);
    }

    /** Whether the person sent back what he was shown. */
    static boolean same(Object one, Object other) {
        if (isUntouched(one) && isUntouched(other)) {
            return true;
        }
        if (one instanceof Number && other instanceof Number) {
            return isFinite(one) && isFinite(other) && decimal(one).compareTo(decimal(other)) == 0;
        }
        if (one instanceof String text && other instanceof String otherText) {
            return text.equals(otherText) || sameMoment(text, otherText);
        }
        if (one instanceof List<?> items && other instanceof List<?> others) {
            return items.size() == others.size()
                    && IntStream.range(0, items.size()).allMatch(i -> same(items.get(i), others.get(i)));
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> otherMap) {
            return map.keySet().stream().allMatch(key -> same(map.get(key), otherMap.get(key)))
                    && otherMap.keySet().stream().allMatch(key -> same(map.get(key), otherMap.get(key)));
        }
        return Objects.equals(one, other);
    }

    private static boolean isUntouched(Object value) {
        return isEmpty(value) || Boolean.FALSE.equals(value);
    }

    static boolean isFinite(Object number) {
        return !(number instanceof Double || number instanceof Float)
                || Double.isFinite(((Number) number).doubleValue());
    }

    /** A browser writes the same moment with the offset of its own place. */
    private static boolean sameMoment(String one, String other) {
        if (!one.contains("T") || !other.contains("T")) {
            return false;
        }
        try {
            return OffsetDateTime.parse(one).isEqual(OffsetDateTime.parse(other));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
