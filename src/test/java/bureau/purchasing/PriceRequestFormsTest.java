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

import static bureau.purchasing.PriceRequestTrial.BUYER;
import static bureau.purchasing.PriceRequestTrial.CONTROLLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every field of every form of a price request: missing, of the wrong type, too long, forged. Nothing gets in. */
@OfficeTest
class PriceRequestFormsTest {

    @Autowired
    OfficeDriver office;

    @Autowired
    PriceRequestTrial trial;

    @Autowired
    FormLibrary library;

    @Autowired
    FormData data;

    @Autowired
    ProcessEngine engine;

    @Test
    void everyBadAnswerIsRefusedOnTheWholeWay() {
        String caseId = trial.begin("stationery", 20_000, null);
        Map<String, Object> selection = PriceRequestTrial.select("kantsmir", "bumaga", "mebel");
        selection.put(
                "newSuppliers",
                PriceRequestTrial.json("[{\"nameRu\":\"Новый\",\"nameEn\":\"Novy\",\"inn\":\"0000135713\","
                        + "\"kpp\":\"000001001\",\"email\":\"a@supplier.example\",\"language\":\"ru\"}]"));
        tryBadAnswers(BUYER, trial.onlyTask(caseId), selection);
        trial.complete(BUYER, caseId, PriceRequestTrial.select("kantsmir", "bumaga", "mebel"));

        tryBadAnswers(BUYER, trial.answerOf(caseId, "kantsmir"), PriceRequestTrial.offer(21_000, 5_000, 5));
        trial.answers(caseId, "kantsmir", PriceRequestTrial.offer(21_000, 5_000, 5));
        trial.dayIsOver(caseId);

        for (Map<String, Object> decision : List.<Map<String, Object>>of(
                Map.of("goOn", "extend", "extendDays", 2), Map.of("goOn", "accept", "reason", "Enough."))) {
            tryBadAnswers(CONTROLLER, trial.onlyTask(caseId), decision);
        }
        trial.complete(CONTROLLER, caseId, Map.of("goOn", "accept", "reason", "Enough."));

        tryBadAnswers(BUYER, trial.onlyTask(caseId), PriceRequestTrial.choose("kantsmir", "kantsmir", "The best."));
    }

    private void tryBadAnswers(String user, Task task, Map<String, Object> good) {
        office.as(user, () -> {
            if (engine.getTaskService()
                            .createTaskQuery()
                            .taskId(task.getId())
                            .singleResult()
                            .getAssignee()
                    == null) {
                engine.getTaskService().claim(task.getId(), user);
            }
        });
        DeployedForm form = library.ofTask(task.getId()).orElseThrow();
        Map<String, Object> shown = office.as(user, () -> data.ofTask(task.getId()));
        Map<String, Object> variables = engine.getRuntimeService().getVariables(task.getProcessInstanceId());
        FormPayloads.bad(form.form(), plain(good), shown)
                .forEach(bad -> assertThatThrownBy(() -> office.as(
                                user, () -> engine.getFormService().submitTaskForm(task.getId(), bad.values())))
                        .as(task.getName() + ": " + bad.what())
                        .isInstanceOf(RuntimeException.class));
        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .isEqualTo(variables);
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
