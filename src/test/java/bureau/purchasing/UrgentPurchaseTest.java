package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.calendar.WorkingTime;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static bureau.purchasing.PurchaseWalk.approve;
import static bureau.purchasing.PurchaseWalk.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Who says that it is urgent, and why, gets shorter terms and a place at the top of the lists. */
@OfficeTest
class UrgentPurchaseTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @LocalServerPort
    int port;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    TaskService tasks;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    JdbcClient database;

    @Test
    void approverOfAnUrgentRequestHasHalfTheTerm() {
        Task calm = office.task(office.start("emp.anton", "purchasing", wishes.cupboard()));
        Task pressing = office.task(office.start("emp.anton", "purchasing", urgent()));
        assertThat(calm.getPriority()).isEqualTo(50);
        assertThat(pressing.getPriority()).isEqualTo(65);
        assertDue(calm, 8);
        assertDue(pressing, 4);
        // The table has 4 and 2 hours after that for the first escalation.
        assertThat(firstEscalationAfter(calm)).isEqualTo(4 * 3600);
        assertThat(firstEscalationAfter(pressing)).isEqualTo(2 * 3600);
    }

    @Test
    void everyTaskOnTheWayCarriesIt() {
        String caseId = office.start("emp.anton", "purchasing", urgent());
        office.complete("design.head", caseId, approve());
        while (office.task(caseId).getTaskDefinitionKey().equals("user_decide")) {
            office.complete(
                    office.task(caseId).getAssignee() == null
                            ? "om.gromova"
                            : office.task(caseId).getAssignee(),
                    caseId,
                    approve());
        }
        assertThat(office.task(caseId).getPriority()).isEqualTo(65);
        office.complete("om.gromova", caseId, order());
        assertThat(office.tasks(caseId)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getPriority()).as(task.getName()).isEqualTo(65);
            assertThat(tasks.getVariable(task.getId(), "priority")).isEqualTo("urgent");
        });
    }

    @Test
    void cardSaysItInTheReadersLanguage() {
        Task calm = office.task(office.start("emp.anton", "purchasing", wishes.cupboard()));
        Task pressing = office.task(office.start("emp.anton", "purchasing", urgent()));
        Visitor head = new Visitor("http://127.0.0.1:" + port, "ru");
        head.login("design.head", "Bureau-2026");
        assertThat(card(head, calm).path("urgent").asBoolean(true)).isFalse();
        assertThat(card(head, pressing).path("urgent").asBoolean(false)).isTrue();
        assertThat(head.ask("/api/inbox/texts")
                        .good()
                        .body()
                        .path("texts")
                        .path("urgent")
                        .asText())
                .isEqualTo("Срочно");
    }

    @Test
    void reworkedRequestIsAsPressingAsItNowSays() {
        String caseId = office.start("emp.anton", "purchasing", urgent());
        office.complete("design.head", caseId, Map.of("verdict", "rework", "comment", "It is not urgent."));
        assertThat(office.task(caseId).getPriority()).isEqualTo(65);
        office.complete("emp.anton", caseId, wishes.cupboard());
        assertThat(office.task(caseId).getPriority()).isEqualTo(50);
        assertDue(office.task(caseId), 8);
    }

    @Test
    void nobodyCanSayItWithoutAReason() {
        Map<String, Object> form = wishes.cupboard();
        form.put("priority", "urgent");
        assertThatThrownBy(() -> office.start("emp.anton", "purchasing", form)).hasMessageContaining("priority");
    }

    private void assertDue(Task task, int hours) {
        Instant expected = workingTime
                .after(task.getCreateTime().toInstant().atZone(MOSCOW), Duration.ofHours(hours))
                .toInstant();
        assertThat(task.getDueDate().toInstant()).isCloseTo(expected, within(1, ChronoUnit.MINUTES));
    }

    private long firstEscalationAfter(Task task) {
        return database.sql("select first_after from task_deadline where task_id = ?")
                .param(task.getId())
                .query(Long.class)
                .single();
    }

    private Map<String, Object> urgent() {
        Map<String, Object> wish = new HashMap<>(wishes.cupboard());
        wish.put("urgentReason", "The inspection is tomorrow.");
        return wish;
    }

    private static JsonNode card(Visitor reader, Task task) {
        return reader.ask("/api/inbox/cards?task=" + task.getId()).good().body().get(0);
    }
}
