package bureau.leave;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.models.Coverage;
import bureau.people.People;
import bureau.platform.tasks.CaseMessages;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Walks every way through an absence. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbsenceProcessTest {

    private static final Map<String, Object> APPROVE = Map.of("verdict", "approve");

    @Autowired
    OfficeDriver office;

    @Autowired
    AbsenceWishes wishes;

    @Autowired
    AbsenceRequests requests;

    @Autowired
    LeaveBalance balance;

    @Autowired
    People people;

    @Autowired
    CaseMessages messages;

    @Autowired
    ProcessEngine engine;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient database;

    @Autowired
    Coverage coverage;

    @BeforeAll
    void begin() {
        coverage.forget();
    }

    @AfterEach
    void everybodyBack() {
        wishes.forgetAll();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        coverage.assertAllPassed(engine.getRepositoryService(), "absence");
    }

    @Test
    void annualLeaveIsAgreedToOrderedReadEnteredAndCloses() {
        int before = left();
        String caseId = office.start("emp.anton", "absence", wishes.wish("annual", 20, 26, "design.lead"));
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.lead");
        office.complete("design.lead", caseId, Map.of("standsIn", "yes"));
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.head");
        office.complete("design.head", caseId, APPROVE);
        office.complete("hr.oleg", caseId, APPROVE);
        office.complete("hr.oleg", caseId, Map.of("signedOn", wishes.in(0).toString()));
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_readAbsenceOrder");
        assertThat(absences(caseId)).isZero();
        office.complete("emp.anton", caseId, Map.of("orderRead", true));

        assertThat(people.chainOn(wishes.in(20), "emp.anton")).containsExactly("emp.anton", "design.lead");
        assertThat(mails(caseId))
                .containsExactlyInAnyOrder("absence-own", "absence-of-colleague", "absence-of-colleague");
        assertThat(before - left()).isBetween(1, 7);
        AbsenceRequest request = requests.get(caseId);
        assertThat(request.number()).matches("ОТС-\\d{4}-\\d{6}");
        assertThat(request.orderNumber()).matches("ПР-О-\\d{4}-\\d{6}");
        assertThat(request.orderRead()).isNotNull();

        runTimer(caseId, "timer_lastDayPassed");
        assertThat(end(caseId)).isEqualTo("end_absenceFinished");
        assertThat(requests.get(caseId).state()).isEqualTo(AbsenceState.FINISHED);
    }

    @Test
    void sicknessHoldsAtOnceGrowsLongerAndAsksForItsNumberAfterwards() {
        String caseId = office.start(
                "design.head", "absence", wishes.forOther("emp.anton", wishes.wish("sick", 0, 3, "design.lead")));
        assertThat(people.isAway("emp.anton")).isTrue();
        assertThat(office.tasks(caseId)).isEmpty();
        assertThat(receivers(caseId)).contains("emp.anton", "design.lead", "design.head", "hr.oleg", "hr.marina");
        assertThat(database.sql("select count(*) from outgoing_mail where case_id = ? and kind = 'absence-of-colleague'"
                                + " and html || coalesce(calendar, '') like '%ickness%'")
                        .param(caseId)
                        .query(Long.class)
                        .single())
                .as("colleagues do not read why")
                .isZero();

        change(caseId);
        office.complete("emp.anton", caseId, newLastDay(9, "Prolonged"));
        assertThat(requests.get(caseId).lastDay()).isEqualTo(wishes.in(9));
        assertThat(people.isAwayOn(wishes.in(9), "emp.anton")).isTrue();
        assertThat(sequences(caseId)).containsExactly("0", "1");

        runTimer(caseId, "timer_lastDayPassed");
        assertThat(office.task(caseId).getAssignee()).isEqualTo("emp.anton");
        office.complete("emp.anton", caseId, Map.of("certificate", "910 000 000 001"));
        assertThat(end(caseId)).isEqualTo("end_absenceFinished");
    }

    @Test
    void substituteDeclinesAndAnotherAgreesAndNobodyIsAskedWhereTheRuleSaysSo() {
        String caseId = office.start("emp.anton", "absence", wishes.wish("other", 5, 6, "design.lead"));
        assertThatThrownBy(() -> office.complete("design.lead", caseId, Map.of("standsIn", "no")))
                .isInstanceOf(RuntimeException.class);
        office.complete("design.lead", caseId, Map.of("standsIn", "no", "declineReason", "I am on leave myself."));
        assertThat(office.task(caseId).getAssignee()).isEqualTo("emp.anton");
        office.complete("emp.anton", caseId, Map.of("chosenSubstitute", "emp.lena"));
        assertThat(office.task(caseId).getAssignee()).isEqualTo("emp.lena");
        office.complete("emp.lena", caseId, Map.of("standsIn", "yes"));
        office.complete("design.head", caseId, APPROVE);
        assertThat(requests.get(caseId).orderNumber()).isNull();
        assertThat(absences(caseId)).isOne();
        runTimer(caseId, "timer_lastDayPassed");
        assertThat(end(caseId)).isEqualTo("end_absenceFinished");

        Map<String, Object> child = wishes.wish("childCare", 8, 90, "design.lead");
        child.put("certificate", "No. 17");
        String told = office.start("emp.anton", "absence", child);
        assertThat(office.task(told).getTaskDefinitionKey()).isEqualTo("user_decide");
    }

    @Test
    void reworkedTwiceThenRejectedAndTheDaysAreGivenBack() {
        int before = left();
        String caseId = office.start("emp.anton", "absence", wishes.wish("annual", 20, 26, "design.lead"));
        for (int round = 1; round <= 2; round++) {
            office.complete("design.lead", caseId, Map.of("standsIn", "yes"));
            office.complete("design.head", caseId, Map.of("verdict", "rework", "comment", "Not in that week."));
            assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_reworkAbsence");
            office.complete("emp.anton", caseId, wishes.wish("annual", 30 + round, 32 + round, "design.lead"));
        }
        assertThat(requests.get(caseId).firstDay()).isEqualTo(wishes.in(32));
        office.complete("design.lead", caseId, Map.of("standsIn", "yes"));
        office.complete("design.head", caseId, Map.of("verdict", "reject", "comment", "The project ends then."));

        assertThat(end(caseId)).isEqualTo("end_absenceRejected");
        assertThat(left()).isEqualTo(before);
        assertThat(database.sql("select body from outgoing_mail where case_id = ? and kind = 'absence-rejected'")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .contains("The project ends then.");
    }

    @Test
    void withdrawnBeforeItHoldsLeavesNothingAndNobodyWithdrawsTwice() {
        int before = left();
        String caseId = wishes.agreed();
        withdraw(caseId);
        assertThat(end(caseId)).isEqualTo("end_absenceWithdrawn");
        assertThat(left()).isEqualTo(before);
        assertThat(documents(caseId)).contains("absence-order", "absence-change");
        assertThatThrownBy(() -> withdraw(caseId)).hasMessageContaining("does not await");

        String early = office.start("emp.anton", "absence", wishes.wish("annual", 20, 26, "design.lead"));
        assertThatThrownBy(() -> change(early)).hasMessageContaining("does not await");
        withdraw(early);
        assertThat(documents(early)).isEmpty();
    }

    @Test
    void absenceHoldsFromItsFirstDayAlsoWhenTheOrderIsNotReadByThen() {
        String caseId = wishes.agreed();
        office.complete("hr.oleg", caseId, Map.of("signedOn", wishes.in(0).toString()));
        runTimer(caseId, "timer_absenceBegins");
        assertThat(absences(caseId)).isOne();
        assertThat(requests.get(caseId).orderRead()).isNull();
    }

    @Test
    void personIsCalledBackOnlyWithHisConsentAndTheRestOfTheLeaveIsGivenBack() {
        String caseId = wishes.held();
        int held = left();
        change(caseId);
        office.complete("hr.oleg", caseId, newLastDay(22, "The client comes."));
        assertThat(office.task(caseId).getAssignee()).isEqualTo("emp.anton");
        office.complete("emp.anton", caseId, Map.of("changeAnswer", "no"));
        assertThat(requests.get(caseId).lastDay()).isEqualTo(wishes.in(26));

        change(caseId);
        office.complete("hr.oleg", caseId, newLastDay(22, "The client comes."));
        office.complete("emp.anton", caseId, Map.of("changeAnswer", "yes"));
        assertThat(requests.get(caseId).lastDay()).isEqualTo(wishes.in(22));
        assertThat(left()).isGreaterThan(held);
        assertThat(people.isAwayOn(wishes.in(23), "emp.anton")).isFalse();

        change(caseId);
        office.complete("hr.oleg", caseId, Map.of("change", "keep"));
        assertThat(requests.get(caseId).lastDay()).isEqualTo(wishes.in(22));
    }

    @Test
    void cancelledAfterTheOrderWithAnOrderOfCancellationAndTheCalendarsForget() {
        int before = left();
        String caseId = wishes.held();
        change(caseId);
        office.complete("emp.anton", caseId, Map.of("change", "cancel", "changeReason", "I stay."));
        assertThatThrownBy(() -> office.complete("emp.anton", caseId, Map.of("changeAnswer", "yes")))
                .isInstanceOf(RuntimeException.class);
        office.complete("hr.marina", caseId, Map.of("changeAnswer", "yes"));

        assertThat(end(caseId)).isEqualTo("end_absenceCancelled");
        assertThat(requests.get(caseId).state()).isEqualTo(AbsenceState.CANCELLED);
        assertThat(left()).isEqualTo(before);
        assertThat(absences(caseId)).isZero();
        assertThat(documents(caseId)).contains("absence-change");
        assertThat(database.sql(
                                "select distinct calendar_method from outgoing_mail where case_id = ? and calendar like '%SEQUENCE:1%'")
                        .param(caseId)
                        .query(String.class)
                        .list())
                .containsExactly("CANCEL");
    }

    @Test
    void headWhoAsksForHimselfIsDecidedOnByTheGeneralManager() {
        String caseId = office.start("design.head", "absence", wishes.wish("dayOff", 3, 3, "design.lead"));
        office.complete("design.lead", caseId, Map.of("standsIn", "yes"));
        assertThat(office.task(caseId).getAssignee()).isEqualTo("ceo.orlova");
    }

    private Map<String, Object> newLastDay(int day, String reason) {
        return Map.of("change", "lastDay", "newLastDay", wishes.in(day).toString(), "changeReason", reason);
    }

    private void withdraw(String caseId) {
        office.as("emp.anton", () -> messages.send("absence.withdrawn", caseId, "desk.tooLate"));
        office.runJobs(caseId);
    }

    private void change(String caseId) {
        office.as("hr.oleg", () -> messages.send("absence.changeWanted", caseId, "desk.tooLate"));
        office.runJobs(caseId);
    }

    private void runTimer(String caseId, String timer) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(caseId)
                .activityId(timer)
                .timers()
                .singleResult()
                .getId());
        office.runJobs(caseId);
    }

    private int left() {
        return balance.left("emp.anton", wishes.in(20).getYear(), "")
                + balance.left("emp.anton", wishes.in(20).getYear() + 1, "");
    }

    private long absences(String caseId) {
        return database.sql("select count(*) from absence where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    private List<String> mails(String caseId) {
        return database.sql("select kind from outgoing_mail where case_id = ? and kind like 'absence-%'")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private List<String> receivers(String caseId) {
        return database.sql("select p.id from outgoing_mail m join person p on p.email = m.recipient_address"
                        + " where m.case_id = ? and m.calendar is not null")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private List<String> sequences(String caseId) {
        return database.sql("select distinct substring(calendar from 'SEQUENCE:(\\d+)') as s from outgoing_mail"
                        + " where case_id = ? and kind = 'absence-own' order by s")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private List<String> documents(String caseId) {
        return database.sql("select distinct kind from document where case_id = ?")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private String end(String caseId) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(caseId)
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(each -> each.getActivityId())
                .filter(each -> each.startsWith("end_absence") && !each.equals("end_absenceAgreed"))
                .findFirst()
                .orElse("still running");
    }
}
