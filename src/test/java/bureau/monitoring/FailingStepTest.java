package bureau.monitoring;

import bureau.EngineRest;
import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.purchasing.Wishes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A step that fails is tried again by itself; in the end an operator reads what to do, does it, and the case goes on. */
@OfficeTest
class FailingStepTest {

    private static final String SUPPLIER = "kurier";

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private EngineRest rest;

    @BeforeEach
    void connect() {
        rest = new EngineRest("http://127.0.0.1:" + port);
    }

    @AfterEach
    void repairOffice() {
        ClockUtil.reset();
        address("orders@kurier.example");
    }

    @Test
    void stepIsTriedFiveTimesAndThenReportedAndGoesOnAfterTheRepair() {
        String caseId = approved();
        address("not an address");
        office.handIn("om.gromova", caseId, order());
        runUntil(caseId, "service_sendOrder");

        for (Duration pause : List.of(
                Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(120))) {
            failsOnce(caseId);
            assertThat(incidents(caseId)).isEmpty();
            pass(pause.minusSeconds(1));
            assertThat(due(caseId))
                    .as("before the pause of " + pause + " is over")
                    .isEmpty();
            pass(Duration.ofSeconds(1));
            assertThat(due(caseId)).as("after the pause of " + pause).hasSize(1);
        }
        failsOnce(caseId);

        var read = rest.get(
                        "it.tech1",
                        "/incident?maxResults=10&processInstanceId="
                                + office.parts(caseId).get(1))
                .good();
        assertThat(read.body()).hasSize(1);
        assertThat(read.body().path(0).path("activityId").asText()).isEqualTo("service_sendOrder");
        assertThat(read.body().path(0).path("incidentMessage").asText())
                .isEqualTo("Send the order: “not an address” is not an e-mail address. "
                        + "Correct it in the receiver’s data and try again.");
        assertThat(mails(caseId)).isZero();
        assertThat(sent(caseId)).as("nothing of the failed step stays").isZero();

        address("orders@kurier.example");
        String job = read.body().path(0).path("configuration").asText();
        rest.put("it.tech1", "/job/" + job + "/retries", Map.of("retries", 1)).good();
        assertThat(due(caseId)).as("runs at once, not after the last pause").hasSize(1);
        office.runJobs(caseId);

        assertThat(office.task(caseId, "user_receiveGoods")).isNotNull();
        assertThat(incidents(caseId)).isEmpty();
        assertThat(mails(caseId)).isEqualTo(1);
    }

    @Test
    void orderWithoutItsSignaturesIsNotSentAndTheOperatorReadsWhy() {
        String caseId = approved();
        office.handIn("om.gromova", caseId, order());
        runUntil(caseId, "service_sendOrder");
        database.sql("update approval_decision set subject_fingerprint = 'x' || subject_fingerprint where case_id = ?")
                .param(caseId)
                .update();

        exhaust(caseId);

        assertThat(incidents(caseId).get(0).getIncidentMessage())
                .startsWith("Send the order: The case is not approved as it stands")
                .endsWith("have the missing signature given, then retry the step.");
        assertThat(mails(caseId)).isZero();

        database.sql(
                        "update approval_decision set subject_fingerprint = substr(subject_fingerprint, 2) where case_id = ?")
                .param(caseId)
                .update();
        management.setJobRetries(incidents(caseId).get(0).getConfiguration(), 1);
        office.runJobs(caseId);
        assertThat(office.task(caseId, "user_receiveGoods")).isNotNull();
    }

    @Test
    void stepBehindAPersonsDecisionIsNamedAndTheDecisionStays() {
        String caseId = office.start("emp.anton", "purchasing", wishes.paperForKazan());
        office.handIn("om.gromova", caseId, Map.of("verdict", "approve"));
        String approval = office.parts(caseId).get(1);
        String branch = runtime.createVariableInstanceQuery()
                .processInstanceIdIn(approval)
                .variableName("verdict")
                .singleResult()
                .getExecutionId();
        runtime.removeVariableLocal(branch, "verdict");

        exhaust(approval);

        Incident incident = incidents(approval).get(0);
        assertThat(incident.getFailedActivityId()).isEqualTo("gateway_whatWasDecided");
        assertThat(incident.getIncidentMessage())
                .startsWith("What was decided?: Something failed that Bureau does not know (")
                .contains("Look in the log for job " + incident.getConfiguration());
        assertThat(database.sql("select verdict from approval_decision where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .isEqualTo("APPROVE");

        runtime.setVariableLocal(branch, "verdict", "approve");
        management.setJobRetries(incident.getConfiguration(), 1);
        office.runJobs(caseId);
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
    }

    private String approved() {
        String caseId = office.start("emp.anton", "purchasing", wishes.paperForKazan());
        office.complete("om.gromova", caseId, Map.of("verdict", "approve"));
        return caseId;
    }

    private static Map<String, Object> order() {
        return Map.of(
                "ordered",
                "yes",
                "supplier",
                SUPPLIER,
                "deliveryDate",
                LocalDate.now().plusDays(5).toString());
    }

    private void address(String address) {
        database.sql("update supplier set email = ? where id = ?")
                .params(address, SUPPLIER)
                .update();
    }

    private void runUntil(String caseId, String step) {
        Job job = due(caseId).get(0);
        while (!runtime.getActiveActivityIds(job.getExecutionId()).contains(step)) {
            management.executeJob(job.getId());
            job = due(caseId).get(0);
        }
    }

    private void exhaust(String caseId) {
        for (int attempt = 1; attempt <= 5; attempt++) {
            failsOnce(caseId);
            pass(Duration.ofMinutes(120));
        }
        assertThat(incidents(caseId)).hasSize(1);
    }

    private void failsOnce(String caseId) {
        String job = due(caseId).get(0).getId();
        assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
    }

    private List<Job> due(String caseId) {
        return office.parts(caseId).stream()
                .flatMap(part ->
                        management.createJobQuery().processInstanceId(part).messages().executable().list().stream())
                .toList();
    }

    private List<Incident> incidents(String caseId) {
        // Who called the failed process has an incident, too, which only points to the first one.
        return office.parts(caseId).stream()
                .flatMap(part -> runtime.createIncidentQuery().processInstanceId(part).list().stream())
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .toList();
    }

    private static void pass(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    }

    private long mails(String caseId) {
        return count("select count(*) from outgoing_mail where case_id = ? and kind not like 'task-%'", caseId);
    }

    private long sent(String caseId) {
        return count("select count(*) from purchase_order where case_id = ? and sent_at is not null", caseId);
    }

    private long count(String sql, String caseId) {
        return database.sql(sql).param(caseId).query(Long.class).single();
    }
}
