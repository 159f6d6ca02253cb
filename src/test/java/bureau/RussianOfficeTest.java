package bureau;

import bureau.purchasing.Wishes;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** The same product in an office that works in Russian. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"bureau.language=ru", "bureau.database.data=target/office-ru-${PID}"})
@ActiveProfiles("test")
@Tag("own-office")
class RussianOfficeTest {

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient database;

    @Test
    void modelsTasksDecisionsPeopleAndMailsAreRussian() {
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("purchasing")
                        .singleResult()
                        .getName())
                .isEqualTo("Закупка");
        assertThat(identities.createGroupQuery().groupId("buyer").singleResult().getName())
                .isEqualTo("Закупщики");

        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        assertThat(office.task(caseId).getName()).isEqualTo("Принять решение");
        assertThat(database.sql("select reason from approval_step where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(reason -> reason.matches("[^A-Za-z]+"));

        office.complete("design.head", caseId, Map.of("verdict", "reject", "comment", "Есть на складе."));
        assertThat(database.sql(
                                "select subject || body from outgoing_mail where case_id = ? and kind not like 'task-%'")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .contains("отклонена", "Есть на складе.", "возвращены в бюджет")
                .doesNotContainPattern("[A-Za-z]{5,}");
    }
}
