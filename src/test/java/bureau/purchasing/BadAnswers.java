package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.platform.forms.DeployedForm;
import bureau.platform.forms.FormData;
import bureau.platform.forms.FormLibrary;
import bureau.platform.forms.FormPayloads;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Hands in everything that a form has to refuse, in place of a good answer, and sees that nothing of it gets in. */
@Component
class BadAnswers {

    private final OfficeDriver office;
    private final FormLibrary library;
    private final FormData data;
    private final ProcessEngine engine;

    BadAnswers(OfficeDriver office, FormLibrary library, FormData data, ProcessEngine engine) {
        this.office = office;
        this.library = library;
        this.data = data;
        this.engine = engine;
    }

    void areRefusedAtTheStart(String user, String process, Map<String, Object> good) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        DeployedForm start = library.ofStart(definition).orElseThrow();
        Map<String, Object> shown = office.as(user, () -> data.ofStart(definition));
        List<FormPayloads.Bad> all = FormPayloads.bad(start.form(), plain(good), shown);
        assertThat(all).isNotEmpty();
        all.forEach(bad -> assertThatThrownBy(() ->
                        office.as(user, () -> engine.getFormService().submitStartForm(definition, bad.values())))
                .as(bad.what())
                .isInstanceOf(RuntimeException.class));
    }

    void areRefused(String user, Task task, Map<String, Object> good) {
        engine.getTaskService().setAssignee(task.getId(), user);
        DeployedForm form = library.ofTask(task.getId()).orElseThrow();
        Map<String, Object> shown = office.as(user, () -> data.ofTask(task.getId()));
        Map<String, Object> before = engine.getRuntimeService().getVariables(task.getProcessInstanceId());
        Map<String, Object> whole = plain(good);
        shown.forEach((name, value) -> {
            boolean rows =
                    form.form().components().stream().anyMatch(each -> each.isRows() && name.equals(each.path()));
            if (rows && value instanceof List<?>) {
                whole.putIfAbsent(name, value);
            }
        });
        List<FormPayloads.Bad> all = FormPayloads.bad(form.form(), whole, shown);
        assertThat(all).isNotEmpty();
        all.forEach(bad -> assertThatThrownBy(() ->
                        office.as(user, () -> engine.getFormService().submitTaskForm(task.getId(), bad.values())))
                .as(task.getName() + ": " + bad.what())
                .isInstanceOf(RuntimeException.class));
        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .isEqualTo(before);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isEqualTo(1);
    }

    /** Lists as lists, so that one thing in them can be made wrong. */
    private static Map<String, Object> plain(Map<String, Object> form) {
        Map<String, Object> plain = new HashMap<>(form);
        plain.replaceAll((name, value) -> {
            try {
                return value instanceof JsonValue json
                        ? new ObjectMapper().readValue(json.getValue().toString(), List.class)
                        : value;
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        });
        return plain;
    }
}
