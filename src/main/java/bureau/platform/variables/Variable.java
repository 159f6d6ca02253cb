package bureau.platform.variables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable, declared once with its type. */
public final class Variable<T> {

    private static final ObjectMapper json = new ObjectMapper();

    private final String name;
    private final Function<Object, T> read;

    private Variable(String name, Function<Object, T> read) {
        this.name = name;
        this.read = read;
    }

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class::cast);
    }

    public static Variable<Long> number(String name) {
        return new Variable<>(name, value -> ((Number) value).longValue());
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class::cast);
    }

    public static Variable<LocalDate> date(String name) {
        return new Variable<>(name, value -> LocalDate.parse((String) value));
    }

    /** A list or an object, stored as JSON. */
    public static Variable<JsonNode> json(String name) {
        return new Variable<>(name, value -> {
            try {
                return json.readTree(value.toString());
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        });
    }

    public String name() {
        return name;
    }

    /** @throws IllegalStateException naming process, place and variable, when it is absent or of another type */
    public T get(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("There is no variable " + where(scope)));
    }

    public Optional<T> find(VariableScope scope) {
        Object value = scope.getVariable(name);
        try {
            return value == null ? Optional.empty() : Optional.of(read.apply(value));
        } catch (RuntimeException e) {
            throw new IllegalStateException("Not the expected type: " + where(scope), e);
        }
    }

    public void set(VariableScope scope, Object value) {
        scope.setVariable(name, value);
    }

    /** For this branch of the process alone. */
    public void local(VariableScope scope, Object value) {
        scope.setVariableLocal(name, value);
    }

    public void remove(VariableScope scope) {
        scope.removeVariable(name);
    }

    private String where(VariableScope scope) {
        if (scope instanceof DelegateTask task) {
            return name + " in " + task.getProcessDefinitionId() + " at " + task.getTaskDefinitionKey();
        }
        if (scope instanceof BaseDelegateExecution execution) {
            return name + " at " + execution.getId();
        }
        return name;
    }
}
