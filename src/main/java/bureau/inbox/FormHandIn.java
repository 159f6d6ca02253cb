package bureau.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Hands in a form that stands on a page of ours, by the engine's same door as the Tasklist. */
@Component
class FormHandIn {

    private final FormService forms;

    FormHandIn(FormService forms) {
        this.forms = forms;
    }

    void start(String processDefinitionId, JsonNode values) {
        forms.submitStartForm(processDefinitionId, typed(values));
    }

    void complete(String taskId, JsonNode values) {
        forms.submitTaskForm(taskId, typed(values));
    }

    /** Types as the Tasklist's own script gives them; the guard judges by the form. */
    private static VariableMap typed(JsonNode values) {
        VariableMap variables = Variables.createVariables();
        values.properties().forEach(field -> put(variables, field.getKey(), field.getValue()));
        return variables;
    }

    private static void put(VariableMap variables, String name, JsonNode value) {
        if (value.isNull() || value.isTextual() && value.asText().isEmpty()) {
            variables.putValueTyped(name, Variables.untypedNullValue());
        } else if (value.isBoolean()) {
            variables.putValueTyped(name, Variables.booleanValue(value.asBoolean()));
        } else if (value.canConvertToLong() && value.isIntegralNumber()) {
            variables.putValueTyped(name, Variables.longValue(value.asLong()));
        } else if (value.isNumber()) {
            variables.putValueTyped(name, Variables.doubleValue(value.asDouble()));
        } else if (value.isTextual()) {
            variables.putValueTyped(name, Variables.stringValue(value.asText()));
        } else {
            variables.putValueTyped(name, SpinValues.jsonValue(value.toString()).create());
        }
    }
}
