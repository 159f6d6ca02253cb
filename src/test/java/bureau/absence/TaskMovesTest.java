package bureau.absence;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.approval.ApprovalDecision;
import bureau.approval.Approvals;
import bureau.platform.language.Refused;
import bureau.purchasing.MyPurchases;
import bureau.purchasing.Wishes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where tasks are while somebody is away, and that they come back. */
@OfficeTest
class TaskMovesTest {

    private static final Map<String, Object> YES = Map.of("verdict", "approve");

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    AwayPeople people;

    @Autowired
    Absences absences;

    @Autowired
    TaskMoveSweep sweep;

    @Autowired
    TaskMoves moves;

    @Autowired
    Approvals approvals;

    @Autowired
    MyPurchases purchases;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient database;

    private final Map<String, String> requests = new LinkedHashMap<>();

    @AfterEach
    void leaveTheOfficeAsItWas() {
        people.everybodyBack();
        database.sql("delete from act_id_membership where user_id_ = 'om.lis' and group_id_ = 'office_manager'")
                .update();
        requests.forEach((caseId, requester) -> {
            try {
                office.as(requester, () -> purchases.withdraw(requester, caseId));
                office.runJobs(caseId);
            } catch (Refused finished) {
                // The test has brought it further than this.
            }
        });
    }

    @Test
    void openTaskGoesToTheSubstituteWhoDecidesOnBehalfOfTheAbsentOne() {
        String caseId = request("emp.anton");
        Task before = office.task(caseId);
        assertThat(before.getAssignee()).isEqualTo("design.head");

        people.away("design.head", null);

        Task moved = office.task(caseId);
        assertThat(moved.getAssignee()).isEqualTo("design.lead");
        assertThat(moved.getOwner()).isEqualTo("design.head");
        assertThat(moved.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(trace(caseId)).containsExactly("AWAY design.head>design.lead");
        assertThatThrownBy(() -> office.complete("design.head", caseId, YES)).hasMessageContaining("not yours");

        office.complete("design.lead", caseId, YES);
        assertThat(decision(caseId).person()).isEqualTo("design.lead");
        assertThat(decision(caseId).onBehalfOf()).isEqualTo("design.head");
    }

    @Test
    void whatIsStillOpenComesBackWithTheAbsentOne() {
        String caseId = request("emp.anton");
        long absence = people.away("design.head", null);
        office.as("design.head", () -> absences.end(absence));
        sweep.sweep();

        Task back = office.task(caseId);
        assertThat(back.getAssignee()).isEqualTo("design.head");
        assertThat(back.getOwner()).isNull();
        assertThat(trace(caseId)).containsExactly("AWAY design.head>design.lead", "BACK design.lead>design.head");
        office.complete("design.head", caseId, YES);
        assertThat(decision(caseId).onBehalfOf()).isNull();
    }

    @Test
    void newTaskOfAnAbsentOneGoesToTheSubstituteAtOnce() {
        people.away("design.head", "emp.lena");
        String caseId = request("emp.anton");
        assertThat(office.task(caseId).getAssignee()).isEqualTo("emp.lena");
        assertThat(office.task(caseId).getOwner()).isEqualTo("design.head");
        assertThat(trace(caseId)).containsExactly("AWAY design.head>emp.lena");
    }

    @Test
    void taskThatTheModelGivesToTheRequesterGoesToHisSubstituteToo() {
        String caseId = request("design.lead");
        people.away("design.lead", "emp.lena");
        office.complete("design.head", caseId, Map.of("verdict", "rework", "comment", "Take a cheaper one."));
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_reworkRequest");
        assertThat(office.task(caseId).getAssignee()).isEqualTo("emp.lena");

        people.everybodyBack();
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.lead");
    }

    @Test
    void absentSubstituteIsFollowedByHisOwn() {
        String caseId = request("emp.anton");
        people.away("design.head", "design.lead");
        long ofLead = people.away("design.lead", "emp.lena");
        assertThat(office.task(caseId).getAssignee()).isEqualTo("emp.lena");

        office.as("design.lead", () -> absences.end(ofLead));
        sweep.sweep();
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.lead");
        assertThat(trace(caseId))
                .containsExactly(
                        "AWAY design.head>design.lead", "AWAY design.lead>emp.lena", "AWAY emp.lena>design.lead");
        office.complete("design.lead", caseId, YES);
        assertThat(decision(caseId).onBehalfOf()).isEqualTo("design.head");
    }

    @Test
    void twoWhoStandInForEachOtherAreFollowedByTheManager() {
        String caseId = request("emp.anton");
        people.away("design.head", "design.lead");
        people.away("design.lead", "design.head");

        assertThat(office.task(caseId).getAssignee()).isEqualTo("ceo.orlova");
        office.complete("ceo.orlova", caseId, YES);
        assertThat(decision(caseId).onBehalfOf()).isEqualTo("design.head");
    }

    @Test
    void requesterIsPassedOverWhenHeIsTheSubstitute() {
        String caseId = request("emp.anton");
        people.away("design.head", "emp.anton");

        assertThat(office.task(caseId).getAssignee()).isEqualTo("ceo.orlova");
        assertThatThrownBy(() -> office.complete("emp.anton", caseId, YES)).isInstanceOf(RuntimeException.class);
        assertThat(approvals.decisions(caseId)).isEmpty();
    }

    @Test
    void whenNobodyIsThereTheOwnerOfTheProcessGetsTheTaskAndAMail() {
        String caseId = request("emp.anton");
        for (String person : List.of("pay.petrov", "acc.sokolova", "chiefacc.kim", "cfo.belov", "ceo.orlova")) {
            people.away(person, null);
        }
        people.away("design.lead", "design.head");
        people.away("design.head", "design.lead");

        Task orphan = office.task(caseId);
        assertThat(orphan.getAssignee()).isNull();
        assertThat(orphan.getOwner()).isEqualTo("design.head");
        assertThat(candidates(orphan)).containsExactly("office_manager");
        assertThat(mailsTo("om.gromova", "Tasks without anybody")).anyMatch(body -> body.contains(number(caseId)));

        office.complete("om.gromova", caseId, YES);
        assertThat(decision(caseId).person()).isEqualTo("om.gromova");
        assertThat(decision(caseId).onBehalfOf()).isEqualTo("design.head");
    }

    @Test
    void taskThatWaitsForTheOwnerOfTheProcessComesBackToo() {
        String caseId = request("emp.anton");
        for (String person : List.of("pay.petrov", "acc.sokolova", "chiefacc.kim", "cfo.belov", "ceo.orlova")) {
            people.away(person, null);
        }
        people.away("design.lead", "design.head");
        people.away("design.head", "design.lead");
        assertThat(office.task(caseId).getAssignee()).isNull();

        people.everybodyBack();
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.head");
        assertThat(moves.representedBy("om.gromova", caseId)).isEmpty();
    }

    @Test
    void signatureIsPlannedEvenWhenEverybodyWhoCouldGiveItIsAway() {
        for (String person : List.of("pay.petrov", "acc.sokolova", "chiefacc.kim", "ceo.orlova")) {
            people.away(person, null);
        }
        people.away("cfo.belov", null);
        String caseId = office.start(
                "cfo.belov",
                "purchasing",
                wishes.wish(
                        "furniture",
                        "200",
                        "printing",
                        "[{\"name\":\"Safe\",\"unit\":\"pc\",\"price\":60000000,\"quantity\":1}]"));
        requests.put(caseId, "cfo.belov");
        office.complete("design.head", caseId, YES);
        office.complete("law.anna", caseId, YES);

        assertThat(candidates(office.task(caseId))).containsExactly("office_manager");
        office.complete("om.gromova", caseId, YES);
        assertThat(decision(caseId).person()).isEqualTo("om.gromova");
        assertThat(decision(caseId).onBehalfOf()).isEqualTo("ceo.orlova");
    }

    @Test
    void onlyHolderOfTheRoleWhoAsksHimselfIsDecidedOnByWhoLeadsHim() {
        String caseId = office.start("om.gromova", "purchasing", wishes.paper());
        requests.put(caseId, "om.gromova");
        assertThat(office.task(caseId).getAssignee()).isEqualTo("ceo.orlova");
        people.away("ceo.orlova", "om.gromova");
        assertThat(office.task(caseId).getAssignee()).isNotIn("om.gromova", "om.lis");
        assertThatThrownBy(() -> office.complete("om.gromova", caseId, YES)).isInstanceOf(RuntimeException.class);
        assertThat(approvals.decisions(caseId)).isEmpty();
    }

    @Test
    void groupWhoseMembersAreAllAwayIsHelpedByTheirSubstitutes() {
        String caseId = request("emp.anton");
        office.complete("design.head", caseId, YES);
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
        assertThat(seen("om.lis", caseId)).isZero();

        people.away("om.gromova", null);
        assertThat(candidates(office.task(caseId))).containsExactlyInAnyOrder("buyer", "om.lis");
        assertThat(seen("om.lis", caseId)).isOne();

        people.everybodyBack();
        assertThat(candidates(office.task(caseId))).containsExactly("buyer");
        assertThat(trace(caseId)).containsExactly("GROUP_AWAY null>om.lis", "GROUP_BACK om.lis>null");

        people.away("om.gromova", null);
        office.complete("om.lis", caseId, order());
        assertThat(office.task(caseId, "user_receiveGoods")).isNotNull();
    }

    @Test
    void groupWithSomebodyThereNeedsNoHelp() {
        String caseId = approvalOfTwoOfficeManagers("emp.anton");
        people.away("om.gromova", "emp.lena");
        assertThat(candidates(office.task(caseId))).containsExactly("office_manager");
    }

    @Test
    void groupLeftWithTheRequesterAloneIsHelpedToo() {
        String caseId = approvalOfTwoOfficeManagers("emp.anton");
        // The same request as if the second of the two had made it.
        database.sql("update purchase_request set requester = 'om.lis' where case_id = ?")
                .param(caseId)
                .update();
        people.away("om.gromova", "emp.lena");

        assertThat(candidates(office.task(caseId))).containsExactlyInAnyOrder("office_manager", "emp.lena");
        assertThatThrownBy(() -> office.complete("om.lis", caseId, YES)).hasMessageContaining("his own request");
        office.complete("emp.lena", caseId, YES);
        assertThat(decision(caseId).onBehalfOf()).isEqualTo("om.gromova");
        database.sql("update purchase_request set requester = 'emp.anton' where case_id = ?")
                .param(caseId)
                .update();
    }

    @Test
    void futureAbsenceMovesNothingUntilItsFirstDayBegins() {
        String caseId = request("emp.anton");
        people.away("design.head", null, 2);
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.head");

        people.pass(Duration.ofDays(2));
        sweep.sweepAfterChanges();
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.lead");

        people.pass(Duration.ofDays(7));
        sweep.sweepAfterChanges();
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.head");
    }

    @Test
    void changedSubstituteGetsWhatTheFirstOneHad() {
        String caseId = request("emp.anton");
        long absence = people.away("design.head", null);
        LocalDate today = people.today();
        office.as("design.head", () -> absences.change(absence, today, today.plusDays(2), "emp.lena"));
        sweep.sweep();
        assertThat(office.task(caseId).getAssignee()).isEqualTo("emp.lena");

        people.pass(Duration.ofDays(3));
        sweep.sweep();
        assertThat(office.task(caseId).getAssignee()).as("shortened").isEqualTo("design.head");
    }

    @Test
    void whatTheAbsentOneTakesHimselfStaysWithHim() {
        String caseId = approvalOfTwoOfficeManagers("emp.anton");
        people.away("om.gromova", null);
        office.as("om.gromova", () -> tasks.claim(office.task(caseId).getId(), "om.gromova"));
        sweep.sweep();
        assertThat(office.task(caseId).getAssignee()).isEqualTo("om.gromova");
        office.complete("om.gromova", caseId, YES);
        assertThat(decision(caseId).onBehalfOf()).isNull();
    }

    @Test
    void handingOverToAnAbsentOneReachesHisSubstituteAndTheSignatureStaysWhoseItWas() {
        String caseId = request("emp.anton");
        people.away("design.head", null);
        people.away("sales.head", "emp.lena");
        String taskId = office.task(caseId).getId();
        office.as("ceo.orlova", () -> tasks.setAssignee(taskId, "sales.head"));
        assertThat(office.task(caseId).getAssignee()).isEqualTo("emp.lena");
        assertThat(trace(caseId))
                .containsExactly(
                        "AWAY design.head>design.lead",
                        "HANDED_OVER design.lead>sales.head",
                        "AWAY sales.head>emp.lena");
        assertThatThrownBy(() -> office.complete("emp.lena", caseId, YES)).hasMessageContaining("not yours to make");
    }

    @Test
    void oneMailTellsTheSubstituteOfAllThatCame() {
        String first = request("emp.anton");
        String second = request("emp.anton");
        List<String> before = mailsTo("design.lead", "Tasks that came to you");
        people.away("design.head", null);
        sweep.sweep();

        List<String> mails = new ArrayList<>(mailsTo("design.lead", "Tasks that came to you"));
        mails.removeAll(before);
        assertThat(mails)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(number(first), number(second), "on behalf of Viktor Chertezhnikov");
    }

    @Test
    void substituteReadsTheMailInHisOwnLanguage() {
        String caseId = request("emp.anton");
        database.sql("update person set language = 'ru' where id = 'design.lead'")
                .update();
        try {
            people.away("design.head", null);
            assertThat(mailsTo("design.lead", "Задачи, перешедшие к вам"))
                    .anyMatch(body -> body.contains("Принять решение, " + number(caseId))
                            && body.contains("за сотрудника: Виктор Чертёжников"));
        } finally {
            database.sql("update person set language = 'en' where id = 'design.lead'")
                    .update();
        }
    }

    @Test
    void sweepingAgainChangesNothing() {
        String caseId = request("emp.anton");
        people.away("design.head", null);
        long moved =
                database.sql("select count(*) from task_move").query(Long.class).single();
        assertThat(sweep.sweep()).isTrue();
        assertThat(database.sql("select count(*) from task_move")
                        .query(Long.class)
                        .single())
                .isEqualTo(moved);
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.lead");
    }

    private String request(String requester) {
        String caseId = office.start(requester, "purchasing", wishes.cupboard());
        requests.put(caseId, requester);
        return caseId;
    }

    private String approvalOfTwoOfficeManagers(String requester) {
        database.sql("insert into act_id_membership (user_id_, group_id_) values ('om.lis', 'office_manager')")
                .update();
        String caseId = office.start(requester, "purchasing", wishes.paper());
        requests.put(caseId, requester);
        assertThat(candidates(office.task(caseId))).containsExactly("office_manager");
        return caseId;
    }

    private List<String> trace(String caseId) {
        return moves.ofCase(caseId).stream()
                .map(move -> move.why() + " " + move.fromPerson() + ">" + move.toPerson())
                .toList();
    }

    private ApprovalDecision decision(String caseId) {
        List<ApprovalDecision> all = approvals.decisions(caseId);
        assertThat(all).isNotEmpty();
        return all.get(all.size() - 1);
    }

    private List<String> candidates(Task task) {
        List<String> found = new ArrayList<>();
        for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
            if (link.getType().equals("candidate")) {
                found.add(link.getGroupId() == null ? link.getUserId() : link.getGroupId());
            }
        }
        return found;
    }

    private long seen(String user, String caseId) {
        String[] parts = office.parts(caseId).toArray(String[]::new);
        return office.<Long>as(
                user, () -> tasks.createTaskQuery().processInstanceIdIn(parts).count());
    }

    private List<String> mailsTo(String person, String subject) {
        return database.sql("""
                        select body from outgoing_mail where recipient_address like ? and subject like ?
                         order by created_at, id
                        """)
                .params(person + "@%", subject + "%")
                .query(String.class)
                .list();
    }

    private String number(String caseId) {
        return database.sql("select number from purchase_request where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    private Map<String, Object> order() {
        return Map.of(
                "ordered",
                "yes",
                "supplier",
                "kantsmir",
                "deliveryDate",
                people.today().plusDays(5).toString());
    }
}
