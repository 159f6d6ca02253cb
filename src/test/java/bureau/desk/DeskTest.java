package bureau.desk;

import bureau.EngineRest;
import bureau.EngineRest.Answer;
import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.purchasing.Wishes;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What somebody who never opens the task list does on the desk, and what nobody can do there by guessing an address. */
@OfficeTest
class DeskTest {

    @LocalServerPort
    int port;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    @Test
    void catalogueShowsWhatTheReaderCanStartInHisLanguage() {
        assertThat(html(visitor("emp.anton", "ru").page("/desk/new")))
                .contains("Купить что-нибудь", "/desk/new/purchasing")
                .doesNotContain("Записать счёт поставщика");
        assertThat(html(visitor("pay.petrov", "en").page("/desk/new")))
                .contains("Buy something", "Record an invoice of a supplier");
        assertThat(visitor("emp.anton", "ru").page("/desk/new/supplier-invoice").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyStartsWhatIsNotHisToStartByAnyDoor() {
        for (String process : List.of("supplier-invoice", "approval-chain", "purchase-order", "price-request")) {
            assertThatThrownBy(() -> office.as("emp.anton", () -> runtime.startProcessInstanceByKey(process)))
                    .as(process)
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("not yours to start");
        }
        assertThat(visitor("pay.petrov", "en").page("/desk/new/purchase-order").statusCode())
                .isEqualTo(404);
    }

    @Test
    void requestIsSentFromTheDeskJudgedLikeAnyOtherAndAskedForOnceMore() {
        Visitor anton = visitor("emp.anton", "en");
        Map<String, Object> wish = wishes.cupboard();
        wish.put("subject", "A cupboard from the desk");
        wish.put("lines", List.of(Map.of("name", "Cupboard", "unit", "pc", "price", 4_500_000, "quantity", 1)));

        Map<String, Object> nameless = new HashMap<>(wish);
        nameless.put("subject", "");
        Answer refused = anton.send("/api/forms/start/" + definition(), nameless);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("What is it about?");

        assertThat(anton.send("/api/forms/start/" + definition(), wish).status())
                .isEqualTo(200);
        String caseId = newestCase("A cupboard from the desk");
        office.runJobs(caseId);
        assertThat(html(anton.page("/desk"))).contains("A cupboard from the desk");

        String copyUrl = "/api/forms/start/" + definition() + "?copyOf=" + caseId;
        JsonNode copy = anton.ask(copyUrl).body().path("data");
        assertThat(copy.path("subject").asText()).isEqualTo("A cupboard from the desk");
        assertThat(copy.at("/lines/0/name").asText()).isEqualTo("Cupboard");
        assertThat(copy.has("needBy")).isFalse();
        assertThat(visitor("emp.lena", "en").ask(copyUrl).status()).isEqualTo(404);
    }

    @Test
    void taskOfTheRequesterIsDoneOnTheDeskAndNobodyElseCanDoIt() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        Map<String, Object> rework = new HashMap<>();
        rework.put("verdict", "rework");
        rework.put("comment", "Is there a cheaper one?");
        office.complete("design.head", caseId, rework);
        Task task = office.task(caseId, "user_reworkRequest");
        String form = "/api/forms/task/" + task.getId();

        Visitor anton = visitor("emp.anton", "en");
        assertThat(html(anton.page("/desk"))).contains("/desk/tasks/" + task.getId(), "Rework the request");
        assertThat(html(anton.page("/desk/tasks/" + task.getId()))).contains(form);
        assertThat(anton.ask(form).body().at("/data/returnComment").asText()).isEqualTo("Is there a cheaper one?");

        Visitor lena = visitor("emp.lena", "en");
        assertThat(lena.page("/desk/tasks/" + task.getId()).statusCode()).isEqualTo(404);
        assertThat(lena.send(form, Map.of()).status()).isEqualTo(404);
        assertThat(office.task(caseId, "user_reworkRequest").getId()).isEqualTo(task.getId());
        assertThat(anton.send("/api/forms/task/no-such-task", Map.of()).status())
                .isEqualTo(404);

        Map<String, Object> changed = wishes.cupboard();
        changed.put("lines", List.of(Map.of("name", "Shelf", "unit", "pc", "price", 2_500_000, "quantity", 1)));
        assertThat(anton.send(form, changed).body().path("message").asText()).isEmpty();
        office.runJobs(caseId);
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_decide");
    }

    @Test
    void diagramOfACaseIsForThoseWhoMaySeeTheCaseAndOnlyItsOwnParts() {
        String mine = office.start("emp.anton", "purchasing", wishes.cupboard());
        String other = office.start("emp.lena", "purchasing", wishes.cupboard());
        Visitor anton = visitor("emp.anton", "ru");

        JsonNode diagram = anton.ask("/cases/" + mine + "/diagrams/" + mine).body();
        assertThat(diagram.path("xml").asText()).contains("name=\"Согласовать\"");
        assertThat(diagram.path("passed").toString()).contains("start_purchaseRequested");
        assertThat(diagram.path("here").toString()).contains("call_approvalChain");

        assertThat(anton.ask("/cases/" + mine + "/diagrams/" + other).status()).isEqualTo(404);
        assertThat(anton.ask("/cases/" + other + "/diagrams/" + other).status()).isEqualTo(404);
        assertThat(html(anton.page("/cases/" + mine))).contains("/cases/" + mine + "/diagrams/" + mine);
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("purchasing")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String newestCase(String subject) {
        return database.sql("select case_id from purchase_request where subject = ? order by created_at desc limit 1")
                .param(subject)
                .query(String.class)
                .single();
    }

    private Visitor visitor(String user, String language) {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port, language);
        visitor.login(user, EngineRest.PASSWORD);
        // Gives the token that whatever is sent needs.
        visitor.page("/desk");
        return visitor;
    }

    private static String html(HttpResponse<byte[]> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return new String(page.body(), StandardCharsets.UTF_8);
    }
}
