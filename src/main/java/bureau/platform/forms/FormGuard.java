package bureau.platform.forms;

import bureau.platform.language.Messages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * Judges what was sent with a form by the form itself. What comes out has the engine's types: texts, dates and times String,
 * whole numbers and money Long, other numbers Double, ticks Boolean, lists, objects and texts that may exceed 4000 characters
 * Json.
 */
@Component
public class FormGuard {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Messages messages;
    private final Feel feel = new Feel();

    FormGuard(Messages messages) {
        this.messages = messages;
    }

    /**
     * A filled form: the values to store.
     *
     * @param shown what {@link FormData} gave when the form was shown
     * @throws bureau.platform.language.Refused with all that has to be corrected
     */
    public VariableMap filled(CamundaForm form, Map<String, ?> sent, Map<String, Object> shown) {
        return judge(form, sent, shown, true);
    }

    /** A form left half-way (an error or an escalation was reported): required fields may be missing. */
    public VariableMap unfinished(CamundaForm form, Map<String, ?> sent, Map<String, Object> shown) {
        return judge(form, sent, shown, false);
    }

    private VariableMap judge(CamundaForm form, Map<String, ?> sent, Map<String, Object> shown, boolean whole) {
        Problems problems = new Problems(messages);
        if (sent.size() > SubmittedValues.MOST_KEYS) {
            throw messages.refused("forms.tooManyKeys", String.valueOf(SubmittedValues.MOST_KEYS));
        }
        Map<String, Object> plain = plain(form, sent, problems);
        if (!problems.none()) {
            throw problems.refusal();
        }
        Map<String, Object> accepted =
                new Judgement(feel, problems, whole).form(FormShape.of(form.components()), plain, shown);
        if (!problems.none()) {
            throw problems.refusal();
        }
        VariableMap variables = Variables.createVariables();
        accepted.forEach((name, value) -> variables.putValueTyped(name, typed(value)));
        return variables;
    }

    private static Map<String, Object> plain(CamundaForm form, Map<String, ?> sent, Problems problems) {
        Map<String, Object> plain = new LinkedHashMap<>();
        SubmittedValues values = new SubmittedValues();
        // A map of the engine hands out its values without their types unless it is asked for them.
        Map<String, ?> raw = sent instanceof VariableMap variables ? typedValues(variables) : sent;
        raw.forEach((name, value) -> {
            try {
                plain.put(name, values.plain(value));
            } catch (SubmittedValues.NotPlain e) {
                problems.add(label(form, name), e.reason);
            }
        });
        return plain;
    }

    private static Map<String, TypedValue> typedValues(VariableMap variables) {
        Map<String, TypedValue> typed = new LinkedHashMap<>();
        variables.keySet().forEach(name -> typed.put(name, variables.getValueTyped(name)));
        return typed;
    }

    private static String label(CamundaForm form, String name) {
        return form.all()
                .filter(component -> name.equals(component.key()) || name.equals(component.path()))
                .map(FormComponent::label)
                .findFirst()
                .orElse(name);
    }

    private static TypedValue typed(Object value) {
        if (value == null) {
            return Variables.untypedNullValue();
        }
        if (value instanceof Collection || value instanceof Map || value instanceof JsonNode) {
            return json(value);
        }
        if (value instanceof String text) {
            return Variables.stringValue(text);
        }
        if (value instanceof Long number) {
            return Variables.longValue(number);
        }
        if (value instanceof Double number) {
            return Variables.doubleValue(number);
        }
        if (value instanceof Boolean tick) {
            return Variables.booleanValue(tick);
        }
        throw new IllegalStateException("No engine type for " + value.getClass());
    }

    private static TypedValue json(Object value) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
