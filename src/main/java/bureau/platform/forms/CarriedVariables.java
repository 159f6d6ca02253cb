package bureau.platform.forms;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.util.ReflectionUtils;

/**
 * The variables that any command of the engine carries, found by the engine's own naming, in the command itself and in the
 * builders and instructions that it was made from. So a command that nobody thought of is covered too.
 */
final class CarriedVariables {

    private static final int DEEPEST = 5;
    private static final String ENGINE = "org.camunda.bpm.engine.impl.";
    private static final Map<Class<?>, List<EngineField>> FIELDS = new ConcurrentHashMap<>();

    private CarriedVariables() {}

    static boolean mayBeIn(Command<?> command) {
        return !fields(command.getClass()).isEmpty();
    }

    static List<Map<?, ?>> in(Command<?> command) {
        List<Map<?, ?>> found = new ArrayList<>();
        collect(command, found, Collections.newSetFromMap(new IdentityHashMap<>()), 0);
        return found;
    }

    private static void collect(Object owner, List<Map<?, ?>> found, Set<Object> seen, int depth) {
        if (owner == null || depth > DEEPEST || !seen.add(owner)) {
            return;
        }
        for (EngineField field : fields(owner.getClass())) {
            Object value = field.get(owner);
            if (value instanceof Map<?, ?> variables) {
                found.add(variables);
            } else if (value instanceof Iterable<?> parts) {
                parts.forEach(part -> collect(part, found, seen, depth + 1));
            } else {
                collect(value, found, seen, depth + 1);
            }
        }
    }

    private static List<EngineField> fields(Class<?> type) {
        return FIELDS.computeIfAbsent(type, CarriedVariables::find);
    }

    private static List<EngineField> find(Class<?> type) {
        List<EngineField> fields = new ArrayList<>();
        if (type.getName().startsWith(ENGINE)) {
            ReflectionUtils.doWithFields(
                    type, field -> fields.add(EngineField.of(field)), CarriedVariables::isOfInterest);
        }
        return List.copyOf(fields);
    }

    static boolean isOfInterest(Field field) {
        if (Modifier.isStatic(field.getModifiers())
                || !field.getDeclaringClass().getName().startsWith(ENGINE)) {
            return false;
        }
        String name = field.getName().toLowerCase(Locale.ROOT);
        if (Map.class.isAssignableFrom(field.getType())) {
            return name.contains("variables") || name.equals("properties");
        }
        return name.contains("builder")
                || name.equals("migrationplan")
                || Iterable.class.isAssignableFrom(field.getType())
                        && (name.equals("operations") || name.equals("instructions"));
    }
}
