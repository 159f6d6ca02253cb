package bureau.security;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.absence.AwayPeople;
import bureau.approval.Approvals;
import bureau.purchasing.Wishes;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The requester here is the administrator, who has every right that the engine knows, and he is in the approving role
 * too. He tries every way past the approval of his own request.
 */
@OfficeTest
class FourEyesTest {

    private static final String REQUESTER = "admin";

    /** One way to get past the approval. */
    private interface Way {
        void go(Task task);
    }

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    Approvals approvals;

    @Autowired
    AwayPeople people;

    private String caseId;

    @BeforeEach
    void requestWaitsForApproval() {
        caseId = newCase();
    }

    private String newCase() {
        return office.start(
                REQUESTER,
                "purchasing",
                wishes.wish(
                        "furniture",
                        "110",
                        "furniture",
                        "[{\"name\":\"Armchair\",\"unit\":\"pc\",\"price\":2000000,\"quantity\":1}]"));
    }

    @TestFactory
    Stream<DynamicTest> everyWayIsRefusedAndChangesNothing() {
        var tasks = engine.getTaskService();
        var runtime = engine.getRuntimeService();
        Map<String, Object> yes = Map.of("verdict", "approve");
        return Stream.of(
                way("complete", task -> tasks.complete(task.getId(), yes)),
                way("complete and get variables", task -> tasks.completeWithVariablesInReturn(task.getId(), yes, true)),
                way("submit the form", task -> engine.getFormService().submitTaskForm(task.getId(), yes)),
                way(
                        "submit the form and get variables",
                        task -> engine.getFormService().submitTaskFormWithVariablesInReturn(task.getId(), yes, true)),
                way("delegate, resolve, complete", task -> {
                    tasks.delegateTask(task.getId(), REQUESTER);
                    tasks.resolveTask(task.getId(), yes);
                    tasks.complete(task.getId());
                }),
                way("claim", task -> tasks.claim(task.getId(), REQUESTER)),
                way("assign to himself", task -> tasks.setAssignee(task.getId(), REQUESTER)),
                way("add himself as a candidate and complete", task -> {
                    tasks.setAssignee(task.getId(), null);
                    tasks.addCandidateUser(task.getId(), REQUESTER);
                    tasks.complete(task.getId(), yes);
                }),
                way("throw an error", task -> tasks.handleBpmnError(task.getId(), "any")),
                way("escalate", task -> tasks.handleEscalation(task.getId(), "any")),
                way(
                        "modify: start behind",
                        task -> runtime.createProcessInstanceModification(task.getProcessInstanceId())
                                .cancelAllForActivity("user_decide")
                                .startAfterActivity("subprocess_signature")
                                .execute()),
                way(
                        "modify: start after",
                        task -> runtime.createProcessInstanceModification(task.getProcessInstanceId())
                                .startAfterActivity("user_decide")
                                .execute()),
                way("signal the execution", task -> runtime.signal(task.getExecutionId())),
                way("overwrite the starter", task -> {
                    runtime.setVariable(caseId, "starter", "emp.anton");
                    tasks.complete(task.getId(), yes);
                }),
                way(
                        "send another starter along",
                        task -> tasks.complete(task.getId(), Map.of("verdict", "approve", "starter", "emp.anton"))),
                way("shadow the starter in the task", task -> {
                    tasks.setVariableLocal(task.getId(), "starter", "emp.anton");
                    tasks.complete(task.getId(), yes);
                }),
                way(
                        "say that nobody is left to ask",
                        task -> runtime.setVariable(task.getProcessInstanceId(), "outcome", "approved")),
                way(
                        "migrate past it",
                        task -> runtime.newMigration(engine.getRuntimeService()
                                        .createMigrationPlan(
                                                task.getProcessDefinitionId(), task.getProcessDefinitionId())
                                        .mapActivities("user_decide", "user_findApprover")
                                        .build())
                                .processInstanceIds(task.getProcessInstanceId())
                                .execute()),
                way("sign another signature", task -> runtime.setVariable(task.getExecutionId(), "signature", "1")),
                way(
                        "modify the case: go on behind the whole agreement",
                        task -> runtime.createProcessInstanceModification(caseId)
                                .cancelAllForActivity("call_approvalChain")
                                .startBeforeActivity("user_issueOrder")
                                .execute()),
                way("delete the agreement", task -> runtime.deleteProcessInstance(task.getProcessInstanceId(), "no")),
                way("delete the case", task -> runtime.deleteProcessInstance(caseId, "no")));
    }

    private DynamicTest way(String name, Way way) {
        return DynamicTest.dynamicTest(name, () -> {
            Task before = office.task(caseId);
            assertThatThrownBy(() -> office.as(REQUESTER, () -> way.go(before))).isInstanceOf(RuntimeException.class);
            Task after = office.task(caseId);
            assertThat(after.getTaskDefinitionKey()).isEqualTo("user_decide");
            assertThat(after.getAssignee()).isEqualTo(before.getAssignee());
            assertThat(approvals.decisions(caseId)).isEmpty();
        });
    }

    @Test
    void batchThatSkipsTheApprovalLeadsToNoOrder() {
        // A batch runs later and as nobody, so no check of a person can stop it.
        Batch batch = office.as(
                REQUESTER,
                () -> engine.getRuntimeService()
                        .createModification(definitionOf(caseId))
                        .processInstanceIds(caseId)
                        .cancelAllForActivity("call_approvalChain")
                        .startBeforeActivity("user_issueOrder")
                        .executeAsync());
        runBatch(batch);
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");

        assertNothingIsOrderedWithoutSignatures();
    }

    @Test
    void codeWithoutAPersonCannotDecide() {
        Task task = office.task(caseId);
        assertThatThrownBy(() -> engine.getTaskService().complete(task.getId(), Map.of("verdict", "approve")))
                .hasMessageContaining("nobody is logged in");
        assertThat(approvals.decisions(caseId)).isEmpty();
    }

    @Test
    void approvalOfAnEarlierVersionDoesNotCount() {
        office.complete("om.gromova", caseId, Map.of("verdict", "approve"));
        database.sql("update purchase_request set amount_cents = amount_cents + 1 where case_id = ?")
                .param(caseId)
                .update();
        assertNothingIsOrderedWithoutSignatures();
    }

    @Test
    void databaseItselfRefusesADecisionOfTheRequester() {
        long step = database.sql("select id from approval_step where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
        for (String asker : List.of(REQUESTER, "emp.anton")) {
            assertThatThrownBy(() -> database.sql("""
                                    insert into approval_decision
                                      (case_id, step, person, requesters, verdict, subject_fingerprint, at)
                                    values (?, ?, ?, array ['emp.anton', 'admin'], 'APPROVE', 'x', ?)
                                    """)
                            .params(caseId, step, asker, OffsetDateTime.now())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void substituteOfTheApproverWhoIsTheRequesterIsPassedOver() {
        // The head of projects is away, the head of design stands in for him, and asks himself.
        String own = office.start(
                "design.head",
                "purchasing",
                wishes.wish(
                        "furniture",
                        "210",
                        "contractors",
                        "[{\"name\":\"Armchair\",\"unit\":\"pc\",\"price\":2000000,\"quantity\":1}]"));
        assertThat(office.task(own).getAssignee()).isEqualTo("ceo.orlova");
    }

    @TestFactory
    Stream<DynamicTest> requesterWhoStandsInForTheApproverIsRefusedOnEveryWay() {
        // Entered past the rules, and without moving anything: he stands in and nothing else is in his way.
        database.sql("insert into absence (person, first_day, last_day, substitute) values ('om.gromova', ?, ?, ?)")
                .params(LocalDate.now(), LocalDate.now().plusDays(1), REQUESTER)
                .update();
        return Stream.concat(
                everyWayIsRefusedAndChangesNothing(),
                Stream.of(DynamicTest.dynamicTest("come back", this::everybodyComesBack)));
    }

    @Test
    void requesterWhoIsTheSubstituteOfTheApproverGetsNothingWhenItMoves() {
        people.away("om.gromova", REQUESTER);
        try {
            assertThat(office.task(caseId).getAssignee()).isEqualTo("ceo.orlova");
            Task task = office.task(caseId);
            assertThatThrownBy(() -> office.as(
                            REQUESTER,
                            () -> engine.getTaskService().complete(task.getId(), Map.of("verdict", "approve"))))
                    .hasMessageContaining("his own request");
            assertThat(approvals.decisions(caseId)).isEmpty();
        } finally {
            people.everybodyBack();
        }
    }

    @Test
    void requesterInTheRoleThatGetsWhatNobodyCanDoIsRefusedThereToo() {
        database.sql("insert into act_id_membership (user_id_, group_id_) values (?, 'office_manager')")
                .param(REQUESTER)
                .update();
        try {
            for (String person : List.of("ceo.orlova", "cfo.belov", "chiefacc.kim", "acc.sokolova", "pay.petrov")) {
                people.away(person, null);
            }
            people.away("om.lis", "om.gromova");
            people.away("om.gromova", "om.lis");
            Task task = office.task(caseId);
            assertThat(task.getAssignee()).isNull();
            assertThatThrownBy(() ->
                            office.as(REQUESTER, () -> engine.getTaskService().claim(task.getId(), REQUESTER)))
                    .hasMessageContaining("his own request");
            assertThatThrownBy(() -> office.as(
                            REQUESTER,
                            () -> engine.getTaskService().complete(task.getId(), Map.of("verdict", "approve"))))
                    .hasMessageContaining("his own request");
            assertThat(approvals.decisions(caseId)).isEmpty();
        } finally {
            database.sql("delete from act_id_membership where user_id_ = ? and group_id_ = 'office_manager'")
                    .param(REQUESTER)
                    .update();
            people.everybodyBack();
        }
    }

    private void everybodyComesBack() {
        people.everybodyBack();
    }

    @Test
    void decisionOfSomebodyElseIsRefused() {
        assertThatThrownBy(() -> office.complete("emp.lena", caseId, Map.of("verdict", "approve")))
                .hasMessageContaining("not yours");
    }

    private void assertNothingIsOrderedWithoutSignatures() {
        office.as("om.gromova", () -> {
            Task task = office.task(caseId);
            engine.getTaskService().claim(task.getId(), "om.gromova");
            engine.getFormService()
                    .submitTaskForm(
                            task.getId(),
                            Map.of(
                                    "ordered",
                                    "yes",
                                    "supplier",
                                    "kantsmir",
                                    "deliveryDate",
                                    LocalDate.now().plusDays(1).toString()));
        });
        assertThatThrownBy(() -> office.runJobs(caseId)).hasMessageContaining("not approved as it stands");
        assertThat(database.sql("select count(*) from outgoing_mail where case_id = ? and kind not like 'task-%'")
                        .param(caseId)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String definitionOf(String processInstanceId) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult()
                .getProcessDefinitionId();
    }

    private void runBatch(Batch batch) {
        var management = engine.getManagementService();
        for (String definition : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())) {
            List<Job> jobs =
                    management.createJobQuery().jobDefinitionId(definition).list();
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }
}
