package bureau.registers;

import java.util.Map;

/**
 * A row of a register.
 *
 * @param id null while it is new
 * @param values by the names of the fields; what is empty is null
 */
record Row(String id, int version, Map<String, Object> values) {

    Object get(String field) {
        return values.get(field);
    }

    String text(String field) {
        return (String) values.get(field);
    }
}
