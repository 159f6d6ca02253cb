package bureau.platform.forms;

import bureau.platform.language.Messages;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Whoever sets a variable: files belong to the documents, and the engine keeps no bytes, no objects and no XML of ours. */
final class ValueTypes {

    private final Messages messages;

    ValueTypes(Messages messages) {
        this.messages = messages;
    }

    void check(Command<?> command) {
        CarriedVariables.in(command).forEach(this::check);
    }

    /** A map of the engine must be asked for types: its plain getter unpacks objects, or fails to. */
    private void check(Map<?, ?> variables) {
        for (Object name : variables.keySet()) {
            TypedValue value = variables instanceof VariableMap map
                    ? map.getValueTyped((String) name)
                    : Variables.untypedValue(variables.get(name));
            if (!isAllowed(value)) {
                throw messages.refused("forms.valueType", name);
            }
        }
    }

    private static boolean isAllowed(TypedValue typed) {
        if (typed == null || typed instanceof JsonValue) {
            return true;
        }
        if (typed.getType() != null) {
            return typed.getType().isPrimitiveValueType()
                    && !typed.getType().equals(ValueType.BYTES)
                    && !typed.getType().equals(ValueType.FILE);
        }
        Object value = typed.getValue();
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date
                || value instanceof SpinJsonNode;
    }
}
