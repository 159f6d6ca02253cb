package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every field of every form of purchasing: missing, of the wrong type, too long, forged. Nothing gets in. */
@OfficeTest
class PurchasingFormsTest {

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    FormLibrary library;

    @Autowired
    FormData data;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Test
    void everyBadAnswerIsRefusedOnTheWholeWay() {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("purchasing")
                .latestVersion()
                .singleResult()
                .getId();
        DeployedForm start = library.ofStart(definition).orElseThrow();
        Map<String, Object> shown = office.as("emp.anton", () -> data.ofStart(definition));
        long before = database.sql("select count(*) from act_hi_procinst")
                .query(Long.class)
                .single();
        for (Map<String, Object> good : List.of(wishes.cupboard(), wishes.paper())) {
            FormPayloads.bad(start.form(), plain(good), shown)
                    .forEach(bad -> assertThatThrownBy(() -> office.as(
                                    "emp.anton",
                                    () -> engine.getFormService().submitStartForm(definition, bad.values())))
                            .as(bad.what())
                            .isInstanceOf(RuntimeException.class));
        }
        assertThat(database.sql("select count(*) from act_hi_procinst")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);

        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        for (Map<String, Object> good : List.of(
                approval("approve", Map.of("comment", "Good.")),
                approval("forward", Map.of("comment", "You know it.", "forwardTo", "design.lead")),
                approval("ask", Map.of("question", "Why?", "askTo", "emp.anton")))) {
            tryBadAnswers("design.head", caseId, good);
        }
        office.complete("design.head", caseId, Map.of("verdict", "ask", "question", "Why?", "askTo", "emp.anton"));
        Task asked = office.tasks(caseId).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("user_answerQuestion"))
                .findFirst()
                .orElseThrow();
        tryBadAnswers("emp.anton", asked, Map.of("answer", "It broke."));
        office.handIn("emp.anton", asked, Map.of("answer", "It broke."));
        office.runJobs(caseId);
        office.complete("design.head", caseId, Map.of("verdict", "rework", "comment", "Cheaper, please."));
        tryBadAnswers("emp.anton", caseId, wishes.cupboard());
        office.complete("emp.anton", caseId, wishes.cupboard());
        office.complete("design.head", caseId, PurchasingProcessTest.approve());
        tryBadAnswers("om.gromova", caseId, PurchasingProcessTest.order());
        office.complete("om.gromova", caseId, PurchasingProcessTest.order());
        tryBadAnswers(
                "om.lis",
                office.task(caseId, "user_receiveGoods"),
                PurchasingProcessTest.received("[{\"line\":1,\"received\":1}]"));
    }

    private void tryBadAnswers(String user, String caseId, Map<String, Object> good) {
        tryBadAnswers(user, office.task(caseId), good);
    }

    private void tryBadAnswers(String user, Task task, Map<String, Object> good) {
        office.as(user, () -> {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), user);
            }
        });
        DeployedForm form = library.ofTask(task.getId()).orElseThrow();
        Map<String, Object> shown = office.as(user, () -> data.ofTask(task.getId()));
        Map<String, Object> variables = engine.getRuntimeService().getVariables(task.getProcessInstanceId());
        Map<String, Object> whole = plain(good);
        form.form().components().stream()
                .filter(each -> each.isRows() && shown.get(each.path()) instanceof List<?>)
                .forEach(each -> whole.putIfAbsent(each.path(), shown.get(each.path())));
        FormPayloads.bad(form.form(), whole, shown)
                .forEach(bad -> assertThatThrownBy(() -> office.as(
                                user, () -> engine.getFormService().submitTaskForm(task.getId(), bad.values())))
                        .as(task.getName() + ": " + bad.what())
                        .isInstanceOf(RuntimeException.class));
        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .isEqualTo(variables);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isOne();
    }

    private static Map<String, Object> approval(String verdict, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(more);
        form.put("verdict", verdict);
        form.put("approvedLines", List.of(Map.of("line", 1, "approved", 1, "why", "All of it.")));
        return form;
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
