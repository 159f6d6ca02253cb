package bureau.platform.forms;

import java.lang.reflect.Field;
import org.springframework.util.ReflectionUtils;

/** A field of one of the engine's commands, which keep to themselves what they carry. */
record EngineField(Field field) {

    /** Fails at the start, not at the first form, where an engine of another version has no such field. */
    static EngineField of(Class<?> owner, String name) {
        Field field = ReflectionUtils.findField(owner, name);
        if (field == null) {
            throw new IllegalStateException(owner.getName() + " has no field " + name);
        }
        return of(field);
    }

    static EngineField of(Field field) {
        field.setAccessible(true);
        return new EngineField(field);
    }

    @SuppressWarnings("unchecked")
    <T> T get(Object owner) {
        return (T) ReflectionUtils.getField(field, owner);
    }

    void set(Object owner, Object value) {
        ReflectionUtils.setField(field, owner, value);
    }
}
