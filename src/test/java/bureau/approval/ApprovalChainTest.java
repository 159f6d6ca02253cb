package bureau.approval;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.calendar.WorkingTime;
import bureau.models.Coverage;
import bureau.platform.forms.DeployedForm;
import bureau.platform.forms.FormLibrary;
import bureau.purchasing.Wishes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Walks every way through an agreement. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApprovalChainTest {

    private static final Map<String, Object> YES = Map.of("verdict", "approve");

    @Autowired
    FormLibrary library;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalHistory history;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    Coverage coverage;

    @BeforeAll
    void begin() {
        coverage.forget();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        coverage.assertAllPassed(engine.getRepositoryService(), "approval-chain");
    }

    @Test
    void approvalWithRemarksNeedsThemAndEverybodyAfterwardsReadsThem() {
        String caseId = office.start("emp.anton", "purchasing", cupboards(3));
        assertThatThrownBy(() -> decide("design.head", caseId, Map.of("verdict", "approve_with_remarks")))
                .hasMessageContaining("write your remarks");
        decide("design.head", caseId, Map.of("verdict", "approve_with_remarks", "comment", "In grey."));
        assertThat(office.task(caseId).getAssignee()).isEqualTo("cfo.belov");
        assertThat(shown("cfo.belov", office.task(caseId), "decisionRows").toString())
                .contains("In grey.", "approved with remarks");
        decide("cfo.belov", caseId, YES);
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_selectSuppliers");
    }

    @Test
    void rejectionEndsItAndSoDoesAReturn() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        assertThatThrownBy(() -> decide("design.head", caseId, Map.of("verdict", "reject")))
                .hasMessageContaining("say why");
        decide("design.head", caseId, Map.of("verdict", "reject", "comment", "No."));
        assertThat(office.tasks(caseId)).isEmpty();
    }

    @Test
    void fourthReturnIsRefused() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        for (int i = 0; i < 3; i++) {
            decide("design.head", caseId, Map.of("verdict", "rework", "comment", "Again."));
            decide("emp.anton", caseId, wishes.cupboard());
        }
        assertThatThrownBy(() -> decide("design.head", caseId, Map.of("verdict", "rework", "comment", "Again.")))
                .hasMessageContaining("returned 3 times");
        decide("design.head", caseId, YES);
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
    }

    @Test
    void colleagueDecidesInsteadAndTheRecordNamesBoth() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        for (String nobody : new String[] {"emp.anton", "design.head"}) {
            assertThatThrownBy(() -> decide("design.head", caseId, forward(nobody)))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> decide("design.head", caseId, Map.of("verdict", "forward", "comment", "Please.")))
                .hasMessageContaining("Choose a person");
        decide("design.head", caseId, forward("design.lead"));
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.lead");
        assertThatThrownBy(() -> decide("design.lead", caseId, forward("design.head")))
                .hasMessageContaining("has had this decision");
        decide("design.lead", caseId, YES);
        ApprovalDecision last = approvals.decisions(caseId).get(1);
        assertThat(last.person()).isEqualTo("design.lead");
        assertThat(last.onBehalfOf()).isEqualTo("design.head");
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
    }

    @Test
    void absentColleaguesSubstituteGetsItUnlessHeAsks() {
        // The head of projects is away and the head of design stands in for him.
        String caseId = office.start("emp.lena", "purchasing", wishes.paperForKazan());
        decide("om.gromova", caseId, forward("proj.head"));
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.head");
        String own = office.start("design.head", "purchasing", wishes.paperForKazan());
        assertThatThrownBy(() -> decide("om.gromova", own, forward("proj.head")))
                .hasMessageContaining("asks for this");
    }

    @Test
    void questionLeavesTheTaskWithTheApproverAndStopsHisClock() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        var due = office.task(caseId).getDueDate();
        assertThatThrownBy(() -> decide("design.head", caseId, Map.of("verdict", "ask", "askTo", "emp.anton")))
                .hasMessageContaining("write your question");
        decide("design.head", caseId, ask("emp.anton", "Why two?"));
        Task deciding = only(caseId, "user_decide");
        Task asked = only(caseId, "user_answerQuestion");
        assertThat(deciding.getAssignee()).isEqualTo("design.head");
        assertThat(deciding.getDueDate()).isEqualTo(due);
        assertThat(asked.getAssignee()).isEqualTo("emp.anton");
        assertThat(shown("design.head", deciding, "note").toString()).contains("has not come yet");
        assertThat(shown("emp.anton", asked, "questionText")).isEqualTo("Why two?");

        // As if the question had been asked a month ago.
        database.sql("update task_deadline set paused_at = paused_at - interval '30 days' where task_id = ?")
                .param(deciding.getId())
                .update();
        office.handIn("emp.anton", asked, Map.of("answer", "One breaks."));
        office.runJobs(caseId);
        Task later = office.task(caseId);
        assertThat(later.getId()).isEqualTo(deciding.getId());
        var zone = workingTime.now().getZone();
        assertThat(workingTime.between(
                        due.toInstant().atZone(zone),
                        later.getDueDate().toInstant().atZone(zone)))
                .isCloseTo(
                        workingTime.between(workingTime.now().minusDays(30), workingTime.now()),
                        java.time.Duration.ofMinutes(2));
        assertThat(shown("design.head", later, "questionRows").toString()).contains("Why two?", "One breaks.");
        decide("design.head", caseId, YES);
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
    }

    @Test
    void secondQuestionDoesNotLoseTheTimeForWhichTheClockStood() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        var due = office.task(caseId).getDueDate();
        decide("design.head", caseId, ask("emp.anton", "Why?"));
        database.sql("update act_ru_task set create_time_ = create_time_ - interval '30 days' where id_ = ?")
                .param(only(caseId, "user_decide").getId())
                .update();
        office.handIn("design.head", only(caseId, "user_decide"), ask("emp.lena", "Do you know?"));
        office.runJobs(caseId);
        Task deciding = only(caseId, "user_decide");
        assertThat(office.tasks(caseId)).hasSize(3);
        var zone = workingTime.now().getZone();
        assertThat(workingTime.between(
                        due.toInstant().atZone(zone),
                        deciding.getDueDate().toInstant().atZone(zone)))
                .isCloseTo(
                        workingTime.between(workingTime.now().minusDays(30), workingTime.now()),
                        java.time.Duration.ofMinutes(2));
        assertThat(database.sql("select paused_at is not null from task_deadline where task_id = ?")
                        .param(deciding.getId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoDecidesWithoutTheAnswerTakesTheQuestionAway() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        decide("design.head", caseId, ask("emp.lena", "Do you know it?"));
        office.handIn("design.head", only(caseId, "user_decide"), YES);
        office.runJobs(caseId);
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
        assertThat(database.sql("select closed_at is not null from case_question where case_id = ?")
                        .param(caseId)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void lineIsStruckOutByATickAndTheFormShowsEachLineOnce() {
        String caseId = office.start(
                "emp.anton",
                "purchasing",
                wishes.wish(
                        "furniture",
                        "200",
                        "printing",
                        "[{\"name\":\"Cupboard\",\"unit\":\"pc\",\"price\":4500000,\"quantity\":2},"
                                + "{\"name\":\"Palm\",\"unit\":\"pc\",\"price\":900000,\"quantity\":1}]"));
        assertThat(shown("design.head", office.task(caseId), "approvedLines").toString())
                .contains("name=Cupboard", "asked=2 pc", "sum=RUB", "90,000.00", "struck=false", "name=Palm");
        DeployedForm form = library.ofTask(office.task(caseId).getId()).orElseThrow();
        assertThat(form.json()).doesNotContain("lineRows\"");

        Map<String, Object> struck = new HashMap<>(YES);
        struck.put(
                "approvedLines",
                SpinValues.jsonValue("[{\"line\":1,\"approved\":2,\"struck\":false},"
                                + "{\"line\":2,\"approved\":1,\"struck\":true,\"why\":\"We have one.\"}]")
                        .create());
        decide("design.head", caseId, struck);
        assertThat(approvals.lineChanges(caseId)).singleElement().satisfies(change -> {
            assertThat(change.toQuantity()).isZero();
            assertThat(change.reason()).isEqualTo("We have one.");
        });
        assertThat(reserved(caseId)).isEqualTo(90_000_00);
    }

    @Test
    void approverTakesFromALineAndTheNextOneSeesWhatIsLeft() {
        String caseId = office.start("emp.anton", "purchasing", cupboards(3));
        assertThatThrownBy(() -> decide("design.head", caseId, lines(2, null))).hasMessageContaining("say why less");
        assertThatThrownBy(() -> decide("design.head", caseId, lines(4, "More.")))
                .hasMessageContaining("no more than");
        assertThatThrownBy(() -> decide("design.head", caseId, lines(0, "None.")))
                .hasMessageContaining("Nothing would be left");
        decide("design.head", caseId, lines(2, "Two will do."));
        assertThat(reserved(caseId)).isEqualTo(90_000_00);
        assertThat(approvals.lineChanges(caseId)).singleElement().satisfies(change -> {
            assertThat(change.fromQuantity()).isEqualByComparingTo("3");
            assertThat(change.toQuantity()).isEqualByComparingTo("2");
            assertThat(change.reason()).isEqualTo("Two will do.");
        });
        assertThat(shown("cfo.belov", office.task(caseId), "lineRows").toString())
                .contains("2 pc", "90,000");
        assertThat(database.sql("select body from outgoing_mail where case_id = ? and kind not like 'task-%'")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .contains("Two will do.");
        decide("cfo.belov", caseId, YES);
        approvals.requireApproved(caseId);
    }

    @Test
    void whoAgreedAndWhoseMatterDidNotChangeIsNotAskedAgain() {
        String caseId = office.start("emp.anton", "purchasing", cupboards(4));
        decide("design.head", caseId, YES);
        decide("cfo.belov", caseId, Map.of("verdict", "rework", "comment", "Three."));
        decide("emp.anton", caseId, cupboards(3));
        assertThat(office.task(caseId).getAssignee()).isEqualTo("cfo.belov");
        assertThat(approvals.decisions(caseId)).anySatisfy(each -> {
            assertThat(each.person()).isEqualTo("design.head");
            assertThat(each.carriedFrom()).isEqualTo(1);
        });
        assertThat(shown("cfo.belov", office.task(caseId), "decisionRows").toString())
                .contains("carried over from round 1");
        decide("cfo.belov", caseId, Map.of("verdict", "rework", "comment", "Five."));
        decide("emp.anton", caseId, cupboards(5));
        assertThat(office.task(caseId).getAssignee())
                .as("more than he agreed to")
                .isEqualTo("design.head");
        decide("design.head", caseId, YES);
        decide("cfo.belov", caseId, YES);
        approvals.requireApproved(caseId);
    }

    @Test
    void ownerOfTheProcessNamesWhoSignsWhereTheOfficeHasNobody() {
        withoutHolders(List.of("ceo", "cfo"), () -> {
            String caseId = office.start("design.head", "purchasing", wishes.cupboard());
            assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_findApprover");
            long step = database.sql("select id from approval_step where case_id = ?")
                    .param(caseId)
                    .query(Long.class)
                    .single();
            assertThatThrownBy(() -> decide("om.gromova", caseId, found(step, "design.head")))
                    .isInstanceOf(RuntimeException.class);
            decide("om.gromova", caseId, found(step, "sales.head"));
            assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_decide");
        });
    }

    @Test
    void allOfARoleSignAndOneRejectionEndsItForTheOthers() {
        withPolicy("15", "accountant", "all", policy -> {
            String caseId = office.start("emp.anton", "purchasing", it());
            decide("design.head", caseId, YES);
            assertThat(assignees(caseId)).containsExactlyInAnyOrder("acc.sokolova", "chiefacc.kim");
            decideOwn("acc.sokolova", caseId, YES);
            assertThat(assignees(caseId)).containsExactly("chiefacc.kim");
            decideOwn("chiefacc.kim", caseId, YES);
            assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");

            String rejected = office.start("emp.anton", "purchasing", it());
            decide("design.head", rejected, YES);
            decideOwn("acc.sokolova", rejected, Map.of("verdict", "reject", "comment", "No."));
            assertThat(office.tasks(rejected)).isEmpty();
        });
    }

    @Test
    void soManyOfARoleAreEnough() {
        withPolicy("15", "it_support", "2", policy -> {
            String caseId = office.start("emp.anton", "purchasing", it());
            decide("design.head", caseId, YES);
            assertThat(assignees(caseId)).containsExactlyInAnyOrder("it.head", "it.tech1", "it.tech2");
            decideOwn("it.head", caseId, YES);
            decideOwn("it.tech2", caseId, YES);
            assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
            approvals.requireApproved(caseId);
        });
    }

    @Test
    void differentRolesAtOnePlaceAreAskedAtTheSameTime() {
        withPolicy("10", "lawyer", "any", policy -> {
            String caseId = office.start("emp.anton", "purchasing", it());
            assertThat(assignees(caseId)).containsExactlyInAnyOrder("design.head", "law.anna");
            decideOwn("law.anna", caseId, YES);
            decideOwn("design.head", caseId, YES);
            assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
        });
    }

    @Test
    void neighbouringStepsOfOnePersonAreOneAndHeReadsAllReasons() {
        withPolicy("15", "dept_head", "any", policy -> {
            String caseId = office.start("emp.anton", "purchasing", it());
            String reasons =
                    shown("design.head", office.task(caseId), "reasons").toString();
            assertThat(reasons).contains("15,000 roubles", "head of IT");
            decide("design.head", caseId, YES);
            assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
        });
    }

    /** As a designer would: the row for IT equipment gets another place, role and mode, in a version of his own. */
    private void withPolicy(String seq, String role, String mode, Consumer<String> check) {
        String row = "itEquipment";
        try {
            String table = Files.readString(Path.of("processes/shared/approval-policy.dmn"))
                    .replace(entry(row, "seq", "15"), entry(row, "seq", seq))
                    .replace(entry(row, "role", "\"it_support_head\""), entry(row, "role", "\"" + role + "\""))
                    .replace(entry(row, "mode", "\"any\""), entry(row, "mode", "\"" + mode + "\""));
            DeploymentBuilder deployment =
                    engine.getRepositoryService().createDeployment().name("policy of a test");
            deployment.addInputStream(
                    "approval-policy.dmn", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
            deployment.addInputStream(
                    "approval-chain.bpmn", Files.newInputStream(Path.of("processes/shared/approval-chain.bpmn")));
            String id = deployment.deploy().getId();
            try {
                check.accept(id);
            } finally {
                engine.getRepositoryService().deleteDeployment(id, true);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String entry(String row, String column, String value) {
        return "<outputEntry id=\"" + row + "_" + column + "\"><text>" + value + "</text></outputEntry>";
    }

    private void withoutHolders(List<String> roles, Runnable check) {
        List<String> rows = database.sql(
                        "select user_id_ || ' ' || group_id_ from act_id_membership where group_id_ in (:roles)")
                .param("roles", roles)
                .query(String.class)
                .list();
        database.sql("delete from act_id_membership where group_id_ in (:roles)")
                .param("roles", roles)
                .update();
        try {
            check.run();
        } finally {
            rows.forEach(each -> database.sql("insert into act_id_membership (user_id_, group_id_) values (?, ?)")
                    .params((Object[]) each.split(" "))
                    .update());
        }
    }

    private void decide(String user, String caseId, Map<String, Object> form) {
        Task task = office.tasks(caseId).stream()
                .filter(each -> !each.getTaskDefinitionKey().equals("user_answerQuestion"))
                .findFirst()
                .orElseThrow();
        office.handIn(user, task, form);
        office.runJobs(caseId);
    }

    private void decideOwn(String user, String caseId, Map<String, Object> form) {
        Task task = office.tasks(caseId).stream()
                .filter(each -> user.equals(each.getAssignee()))
                .findFirst()
                .orElseThrow();
        office.handIn(user, task, form);
        office.runJobs(caseId);
    }

    private List<String> assignees(String caseId) {
        return office.tasks(caseId).stream().map(Task::getAssignee).toList();
    }

    private Task only(String caseId, String key) {
        List<Task> found = office.tasks(caseId).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(key))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Object shown(String user, Task task, String field) {
        return office.as(user, () -> formData.ofTask(task.getId())).get(field);
    }

    @Autowired
    bureau.platform.forms.FormData formData;

    private long reserved(String caseId) {
        return database.sql("select sum(amount_cents) from budget_movement where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> cupboards(int quantity) {
        return wishes.wish(
                "furniture",
                "200",
                "printing",
                "[{\"name\":\"Cupboard\",\"unit\":\"pc\",\"price\":4500000,\"quantity\":" + quantity + "}]");
    }

    /** The row of the decision table that the tests change fits this one. */
    private Map<String, Object> it() {
        return wishes.wish(
                "IT", "200", "printing", "[{\"name\":\"Screen\",\"unit\":\"pc\",\"price\":4500000,\"quantity\":1}]");
    }

    private static Map<String, Object> forward(String person) {
        return Map.of("verdict", "forward", "forwardTo", person, "comment", "You know it better.");
    }

    private static Map<String, Object> ask(String person, String question) {
        return Map.of("verdict", "ask", "askTo", person, "question", question);
    }

    private static Map<String, Object> lines(int approved, String why) {
        Map<String, Object> form = new HashMap<>(YES);
        String reason = why == null ? "" : ",\"why\":\"" + why + "\"";
        form.put(
                "approvedLines",
                SpinValues.jsonValue("[{\"line\":1,\"approved\":" + approved + reason + "}]")
                        .create());
        return form;
    }

    private static Map<String, Object> found(long step, String person) {
        return Map.of(
                "because",
                "Nobody else is left.",
                "found",
                SpinValues.jsonValue("[{\"step\":" + step + ",\"person\":\"" + person + "\"}]")
                        .create());
    }
}
