package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.budget.Budget;
import bureau.budget.BudgetState;
import bureau.models.Coverage;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

/** Walks every way through purchasing. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurchasingProcessTest {

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    HistoryService history;

    @Autowired
    Budget budget;

    @Autowired
    MyPurchases myPurchases;

    @Autowired
    JdbcClient database;

    @Autowired
    Coverage coverage;

    @BeforeAll
    void begin() {
        init(engine);
        coverage.forget();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        coverage.assertAllPassed(engine.getRepositoryService(), "purchasing");
    }

    @Test
    void smallPurchaseFromTheCatalogueIsApprovedByTheOfficeManagerAndGoesToTheEnd() {
        long item = wishes.budgetItem("200", "printing");
        BudgetState before = budget.state(item);
        String caseId = office.start("emp.anton", "purchasing", wishes.paper());

        assertThat(instance(caseId)).isWaitingAt("call_approvalChain");
        assertThat(office.task(caseId).getAssignee()).isEqualTo("om.gromova");
        assertThat(budget.state(item).reservedCents() - before.reservedCents()).isEqualTo(330000);

        office.complete("om.gromova", caseId, approve());
        assertThat(instance(caseId)).isWaitingAt("user_issueOrder").task().hasCandidateGroup("buyer");

        office.complete("om.gromova", caseId, order());
        assertThat(instance(caseId)).isWaitingAt("user_receiveGoods").task().hasCandidateGroup("storekeeper");
        assertThat(budget.state(item).committedCents() - before.committedCents())
                .isEqualTo(330000);

        office.complete("om.lis", caseId, received("[{\"line\":1,\"received\":0.5}]"));
        assertThat(instance(caseId)).isWaitingAt("user_receiveGoods");
        office.complete("om.lis", caseId, received("[{\"line\":1,\"received\":1.5}]"));

        assertThat(endOf(caseId)).isEqualTo("end_purchaseClosed");
        assertThat(budget.state(item).actualCents() - before.actualCents()).isEqualTo(330000);
        assertThat(movementsOf(caseId)).isEqualTo(330000);
        assertThat(mailsOf(caseId)).isEqualTo(2);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(caseId)
                        .singleResult()
                        .getBusinessKey())
                .matches("ЗАК-\\d{4}-\\d{6}");
    }

    @Test
    void rejectedRequestGivesTheMoneyBackAndTellsTheRequesterWhy() {
        long item = wishes.budgetItem("200", "printing");
        BudgetState before = budget.state(item);
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());

        office.complete("design.head", caseId, Map.of("verdict", "reject", "comment", "We have two in store."));

        assertThat(endOf(caseId)).isEqualTo("end_purchaseRejected");
        assertThat(budget.state(item)).isEqualTo(before);
        assertThat(movementsOf(caseId)).isZero();
        assertThat(database.sql("select body from outgoing_mail where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .contains("We have two in store.");
    }

    @Test
    void reworkedTwiceAndThenApproved() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        for (int round = 1; round <= 2; round++) {
            office.complete("design.head", caseId, Map.of("verdict", "rework", "comment", "Take a cheaper one."));
            assertThat(instance(caseId))
                    .isWaitingAt("user_reworkRequest")
                    .task()
                    .isAssignedTo("emp.anton");
            office.complete("emp.anton", caseId, wishes.cupboard());
            assertThat(instance(caseId)).isWaitingAt("call_approvalChain");
        }
        office.complete("design.head", caseId, approve());
        assertThat(instance(caseId)).isWaitingAt("user_issueOrder");
        assertThat(movementsOf(caseId)).isEqualTo(4500000);
        office.as("emp.anton", () -> myPurchases.withdraw("emp.anton", caseId));
    }

    @Test
    void requesterWithdrawsWhileOthersDecideButNotWhenTheOrderIsSent() {
        String caseId = office.start("emp.anton", "purchasing", wishes.paper());
        assertThatThrownBy(() -> office.as("emp.lena", () -> myPurchases.withdraw("emp.lena", caseId)))
                .hasMessageContaining("no such request of yours");

        office.as("emp.anton", () -> myPurchases.withdraw("emp.anton", caseId));
        office.runJobs(caseId);

        assertThat(endOf(caseId)).isEqualTo("end_purchaseWithdrawn");
        assertThat(movementsOf(caseId)).isZero();

        String sent = office.start("emp.anton", "purchasing", wishes.paper());
        office.complete("om.gromova", sent, approve());
        office.complete("om.gromova", sent, order());
        assertThatThrownBy(() -> office.as("emp.anton", () -> myPurchases.withdraw("emp.anton", sent)))
                .hasMessageContaining("already with the supplier");
    }

    @Test
    void largePurchaseOfEquipmentNeedsFourSignaturesInTheirOrder() {
        String caseId = office.start(
                "emp.anton",
                "purchasing",
                wishes.wish(
                        "IT",
                        "210",
                        "contractors",
                        "[{\"name\":\"Workstation\",\"unit\":\"pc\",\"price\":60000000,\"quantity\":1}]"));
        // The head of projects is away; the head of design stands in for him.
        for (String approver : new String[] {"design.head", "it.head", "cfo.belov", "ceo.orlova"}) {
            assertThat(office.task(caseId).getAssignee()).isEqualTo(approver);
            office.complete(approver, caseId, approve());
        }
        assertThat(instance(caseId)).isWaitingAt("user_issueOrder");
        assertThat(database.sql(
                                "select on_behalf_of from approval_decision where case_id = ? and person = 'design.head'")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .isEqualTo("proj.head");
    }

    @Test
    void headWhoAsksForHisOwnDepartmentIsApprovedByTheGeneralManager() {
        String caseId = office.start("design.head", "purchasing", wishes.cupboard());
        assertThat(office.task(caseId).getAssignee()).isEqualTo("ceo.orlova");
    }

    @Test
    void buyerMayNotReceiveWhatHeOrdered() {
        String caseId = office.start("om.lis", "purchasing", wishes.paper());
        office.complete("om.gromova", caseId, approve());
        office.complete("om.gromova", caseId, order());
        database.sql("insert into act_id_membership (user_id_, group_id_) values ('om.gromova', 'storekeeper')")
                .update();
        try {
            assertThatThrownBy(() -> office.complete("om.gromova", caseId, received("[{\"line\":1,\"received\":1}]")))
                    .hasMessageContaining("may not receive");
        } finally {
            database.sql("delete from act_id_membership where user_id_ = 'om.gromova' and group_id_ = 'storekeeper'")
                    .update();
        }
    }

    @Test
    void requestThatBreaksARuleLeavesNothingBehind() {
        long before = database.sql("select count(*) from journal_entry")
                .query(Long.class)
                .single();
        Map<String, Object> wish = wishes.cupboard();
        wish.remove("justification");
        assertThatThrownBy(() -> office.start("emp.anton", "purchasing", wish))
                .hasMessageContaining("what the purchase is for");
        assertThat(database.sql("select count(*) from journal_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    private ProcessInstance instance(String caseId) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult();
    }

    private String endOf(String caseId) {
        HistoricProcessInstance ended = history.createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .finished()
                .singleResult();
        assertThat(ended).as("the case has ended").isNotNull();
        return ended.getEndActivityId();
    }

    private long movementsOf(String caseId) {
        return database.sql("select coalesce(sum(amount_cents), 0) from budget_movement where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    private long mailsOf(String caseId) {
        return database.sql("select count(*) from outgoing_mail where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    static Map<String, Object> approve() {
        return Map.of("verdict", "approve");
    }

    static Map<String, Object> order() {
        return Map.of(
                "supplier",
                "kantsmir",
                "deliveryDate",
                LocalDate.now().plusDays(5).toString());
    }

    static Map<String, Object> received(String lines) {
        return Map.of(
                "deliveryNote",
                "N 17",
                "receivedLines",
                SpinValues.jsonValue(lines).create());
    }
}
