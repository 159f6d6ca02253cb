package bureau.inbox;

import bureau.EngineRest;
import bureau.EngineRest.Answer;
import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.purchasing.Wishes;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The office of the tests keeps its names in English; a Russian browser reads them in Russian. */
@OfficeTest
class WebAppLanguageTest {

    @LocalServerPort
    int port;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    RuntimeService cases;

    @Test
    void processesListsAndRolesAreNamedInTheReadersLanguage() {
        Visitor russian = visitor("ru");
        assertThat(names(russian, "/process-definition?latestVersion=true"))
                .contains("Закупка", "Счёт поставщика")
                .doesNotContain("Purchasing", "Supplier invoice");
        assertThat(names(russian, "/filter?resourceType=Task"))
                .contains("Мои задачи")
                .doesNotContain("My tasks");
        assertThat(names(russian, "/group")).contains("Закупщики").doesNotContain("Buyers");
        assertThat(names(visitor("en"), "/process-definition?latestVersion=true"))
                .contains("Purchasing", "Supplier invoice");
        assertThat(names(visitor("en"), "/group")).contains("Buyers");
    }

    @Test
    void taskAndDiagramAreReadInTheReadersLanguageAndEverythingElseStaysAsItIs() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        Task task = office.task(caseId);
        cases.setVariable(task.getExecutionId(), "Decide", "Decide");

        Visitor russian = visitor("ru");
        JsonNode inRussian = russian.engine("/task/" + task.getId()).body();
        JsonNode inEnglish = visitor("en").engine("/task/" + task.getId()).body();
        assertThat(inRussian.at("/name").asText()).isEqualTo("Принять решение");
        assertThat(inEnglish.at("/name").asText()).isEqualTo("Decide");
        inRussian.fieldNames().forEachRemaining(field -> {
            if (!field.equals("name") && !field.equals("description")) {
                assertThat(inRussian.get(field)).as(field).isEqualTo(inEnglish.get(field));
            }
        });

        JsonNode listed = russian.engine(
                        "/task?firstResult=0&maxResults=5", Map.of("processInstanceId", task.getProcessInstanceId()))
                .body();
        assertThat(listed.toString()).contains("Принять решение");

        String diagram = russian.engine("/process-definition/" + task.getProcessDefinitionId() + "/xml")
                .body()
                .at("/bpmn20Xml")
                .asText();
        assertThat(diagram).contains("name=\"Принять решение\"").doesNotContain("name=\"Decide\"");

        JsonNode variable = russian.engine("/variable-instance?processInstanceIdIn=" + task.getProcessInstanceId()
                        + "&variableName=Decide")
                .body()
                .get(0);
        assertThat(variable.at("/name").asText()).isEqualTo("Decide");
        assertThat(variable.at("/value").asText()).isEqualTo("Decide");
    }

    @Test
    void sameEnglishWordIsReadAsItsOwnModelMeansIt() {
        String table = visitor("ru")
                .engine("/decision-definition/key/approval-policy/xml")
                .body()
                .at("/dmnXml")
                .asText();
        assertThat(table).contains("label=\"Очередь\"").doesNotContain("label=\"Заказ\"", "label=\"Order\"");
    }

    private List<String> names(Visitor visitor, String path) {
        Answer answer = visitor.engine(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().findValuesAsText("name");
    }

    private Visitor visitor(String language) {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port, language);
        visitor.login("admin", EngineRest.PASSWORD);
        return visitor.openTasklist();
    }
}
