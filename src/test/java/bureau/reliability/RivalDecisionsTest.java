package bureau.reliability;

import bureau.EngineRest;
import bureau.EngineRest.Answer;
import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.purchasing.Wishes;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** One decision wins; who comes too late reads so, and never that the server failed. */
@OfficeTest
class RivalDecisionsTest {

    private static final int RIVALS = 16;
    private static final int ROUNDS = 10;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private EngineRest rest;

    @BeforeEach
    void connect() {
        rest = new EngineRest("http://127.0.0.1:" + port);
    }

    @Test
    void ofManyDecisionsAtTheSameMomentOneCounts() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String caseId = office.start("emp.anton", "purchasing", wishes.paperForKazan());
            String task = office.task(caseId).getId();
            Queue<Answer> answers = new ConcurrentLinkedQueue<>();

            Rush.of(RIVALS, rival -> answers.add(approve(task, "en")));

            assertThat(answers).as("%s", answers).filteredOn(Answer::isGood).hasSize(1);
            assertThat(answers).filteredOn(answer -> !answer.isGood()).allSatisfy(answer -> {
                assertThat(answer.status()).as(answer.message()).isIn(400, 403, 404, 409);
                assertThat(answer.message()).isNotBlank().doesNotContain("ENGINE-", "Exception", "Cannot find");
            });
            assertThat(database.sql("select count(*) from approval_decision where case_id = ?")
                            .param(caseId)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            office.runJobs(caseId);
            assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
        }
    }

    @Test
    void taskThatIsDoneIsGoneInTheReadersLanguage() {
        String caseId = office.start("emp.anton", "purchasing", wishes.paperForKazan());
        String task = office.task(caseId).getId();
        office.complete("om.gromova", caseId, Map.of("verdict", "approve"));

        for (Map.Entry<String, String> reader : List.of(
                Map.entry("en", "This task does not exist any more"), Map.entry("ru", "Такой задачи больше нет"))) {
            Answer late = approve(task, reader.getKey());
            assertThat(late.status()).isEqualTo(404);
            assertThat(late.message()).startsWith(reader.getValue());
        }
        Answer claim = rest.post("om.gromova", "ru", "/task/" + task + "/claim", Map.of("userId", "om.gromova"));
        assertThat(claim.status()).isEqualTo(404);
        assertThat(claim.message()).startsWith("Такой задачи больше нет");
    }

    private Answer approve(String task, String language) {
        return rest.post(
                "om.gromova",
                language,
                "/task/" + task + "/submit-form",
                EngineRest.form(Map.of("verdict", "approve")));
    }
}
