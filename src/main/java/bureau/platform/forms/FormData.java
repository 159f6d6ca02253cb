package bureau.platform.forms;

import bureau.platform.variables.CaseIds;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a form is shown with: those of the case's variables that the form names, and what the rooms fill in. The host shows it
 * and the guard judges by it. It asks for no permission, see {@link FormLibrary}.
 */
@Component
public class FormData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormLibrary library;
    private final ObjectProvider<FormPrefill> prefills;
    private final ProcessEngine engine;

    FormData(FormLibrary library, ObjectProvider<FormPrefill> prefills, ProcessEngine engine) {
        this.library = library;
        this.prefills = prefills;
        this.engine = engine;
    }

    /** For the form of a running task; empty where there is none. */
    public Map<String, Object> ofTask(String taskId) {
        return library.inEngine(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task == null
                    ? Map.of()
                    : library.ofTask(task, context)
                            .map(form -> ofTask(form.form(), task))
                            .orElse(Map.of());
        });
    }

    /** For the form that a process starts with; empty where there is none. */
    public Map<String, Object> ofStart(String processDefinitionId) {
        return library.ofStart(processDefinitionId)
                .map(form -> ofStart(form.form(), processDefinitionId))
                .orElse(Map.of());
    }

    Map<String, Object> ofTask(CamundaForm form, TaskEntity task) {
        Set<String> names = NamedVariables.of(form);
        VariableMapImpl variables = new VariableMapImpl();
        task.collectVariables(variables, names, false, false);
        Map<String, Object> data = new LinkedHashMap<>();
        variables.keySet().forEach(name -> data.put(name, plain(form, name, variables.getValueTyped(name))));
        FormContext context =
                new FormContext(form.id(), task.getProcessDefinitionId(), CaseIds.of(task), task.getId(), reader());
        data.putAll(filledIn(context, names));
        return data;
    }

    Map<String, Object> ofStart(CamundaForm form, String processDefinitionId) {
        FormContext context = new FormContext(form.id(), processDefinitionId, null, null, reader());
        return filledIn(context, NamedVariables.of(form));
    }

    private Map<String, Object> filledIn(FormContext context, Set<String> names) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (FormPrefill prefill : prefills) {
            if (prefill.fills(context.formId())) {
                data.putAll(prefill.data(context));
            }
        }
        data.keySet().retainAll(names);
        return data;
    }

    private String reader() {
        Authentication person = engine.getIdentityService().getCurrentAuthentication();
        return person == null ? null : person.getUserId();
    }

    private static Object plain(CamundaForm form, String name, TypedValue value) {
        if (value instanceof SerializableValue serialized) {
            return parsed(serialized.getValueSerialized());
        }
        if (value instanceof PrimitiveValue<?> primitive && primitive.getValue() instanceof Date date) {
            return text(date, form, name);
        }
        Object plain = value == null ? null : value.getValue();
        return plain instanceof String || plain instanceof Number || plain instanceof Boolean ? plain : null;
    }

    /** Something that is not JSON cannot be shown in a form. */
    private static Object parsed(String json) {
        try {
            return json == null ? null : JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String text(Date date, CamundaForm form, String name) {
        OffsetDateTime moment = Instant.ofEpochMilli(date.getTime())
                .atZone(ZoneId.systemDefault())
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS);
        boolean day = form.all()
                .anyMatch(field -> name.equals(field.key())
                        && field.type().equals("datetime")
                        && Objects.requireNonNullElse(field.subtype(), "date").equals("date"));
        return day ? moment.toLocalDate().toString() : moment.toString();
    }
}
