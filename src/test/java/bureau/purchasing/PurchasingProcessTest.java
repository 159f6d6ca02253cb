package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.budget.Budget;
import bureau.budget.BudgetState;
import bureau.models.Coverage;
import bureau.stock.Stock;
import bureau.stock.StoreItems;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final long BEYOND = 95_000_00;

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

    @Autowired
    PurchaseWalk walk;

    @Autowired
    StoreItems store;

    @Autowired
    Stock stock;

    @Autowired
    PurchaseOrders orders;

    @BeforeAll
    void begin() {
        init(engine);
        coverage.forget();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        coverage.assertAllPassed(engine.getRepositoryService(), "purchasing");
        coverage.assertAllPassed(engine.getRepositoryService(), "stock-issue");
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
        assertThat(instance(caseId)).isWaitingAt("call_purchaseOrder");
        assertThat(budget.state(item).committedCents() - before.committedCents())
                .isEqualTo(330000);

        office.complete("om.lis", caseId, "user_receiveGoods", received("[{\"line\":1,\"received\":0.5}]"));
        office.complete("om.lis", caseId, "user_receiveGoods", received("[{\"line\":1,\"received\":1.5}]"));
        walk.settle(caseId);

        assertThat(endOf(caseId)).isEqualTo("end_purchaseClosed");
        assertThat(budget.state(item).actualCents() - before.actualCents()).isEqualTo(330000);
        assertThat(movementsOf(caseId)).isEqualTo(330000);
        assertThat(lastMailOf(caseId)).isEqualTo("purchase-arrived");
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
        assertThat(database.sql("select body from outgoing_mail where case_id = ? and kind not like 'task-%'")
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
    void largePurchaseOfEquipmentNeedsFiveSignaturesInTheirOrder() {
        String caseId = office.start(
                "emp.anton",
                "purchasing",
                wishes.wish(
                        "IT",
                        "210",
                        "contractors",
                        "[{\"name\":\"Workstation\",\"unit\":\"pc\",\"price\":60000000,\"quantity\":1}]"));
        // The head of projects is away; the head of design stands in for him.
        for (String approver : new String[] {"design.head", "it.head", "law.anna", "cfo.belov", "ceo.orlova"}) {
            assertThat(office.task(caseId).getAssignee()).isEqualTo(approver);
            office.complete(approver, caseId, approve());
        }
        assertThat(instance(caseId)).isWaitingAt("call_priceRequest");
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
            assertThatThrownBy(() -> office.complete(
                            "om.gromova", caseId, "user_receiveGoods", received("[{\"line\":1,\"received\":1}]")))
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

    @Test
    void whatTheStoreHasIsGivenOutAndNothingIsBought() {
        String item = store.keep(10);
        String caseId = office.start("emp.anton", "purchasing", fromStore(item, 4));
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueFromStock");
        office.complete("om.lis", caseId, stockLines("[{\"line\":1,\"issued\":4}]"));
        office.complete("emp.anton", caseId, Map.of("stockReceived", "yes"));

        assertThat(endOf(caseId)).isEqualTo("end_fulfilledFromStock");
        assertThat(movementsOf(caseId)).isZero();
        assertThat(lastMailOf(caseId)).isEqualTo("purchase-served");
        assertThat(documentsOf(caseId)).contains("stock-waybill");
        assertThat(stock.state(item).onHand()).isEqualByComparingTo("6");
    }

    @Test
    void storeServesAPartAndTheRestIsBoughtAfterAComplaintWasClearedUp() {
        String item = store.keep(3);
        String caseId = office.start("emp.anton", "purchasing", fromStore(item, 5));
        assertThatThrownBy(() -> office.complete("om.lis", caseId, stockLines("[{\"line\":1,\"issued\":4}]")))
                .hasMessageContaining("only 3");
        office.complete("om.lis", caseId, stockLines("[{\"line\":1,\"issued\":3}]"));
        office.complete("emp.anton", caseId, Map.of("stockReceived", "no", "stockComplaint", "One is broken."));
        office.complete("om.lis", caseId, stockLines("[{\"line\":1,\"received\":2}]"));
        office.complete("emp.anton", caseId, Map.of("stockReceived", "yes"));

        assertThat(stock.state(item).onHand()).isEqualByComparingTo("1");
        assertThat(movementsOf(caseId)).as("three are bought").isEqualTo(3000);
        office.complete("om.gromova", caseId, approve());
        office.complete("om.gromova", caseId, order());
        office.complete("om.lis", caseId, "user_receiveGoods", received("[{\"line\":1,\"received\":3}]"));
        walk.settle(caseId);
        assertThat(endOf(caseId)).isEqualTo("end_purchaseClosed");
    }

    @Test
    void receiptThatNobodyDisputesIsTakenForGrantedAfterThreeDays() {
        String caseId = office.start("emp.anton", "purchasing", fromStore(store.keep(10), 1));
        office.complete("om.lis", caseId, stockLines("[{\"line\":1,\"issued\":1}]"));
        runTimer(caseId, "timer_notDisputed");
        assertThat(endOf(caseId)).isEqualTo("end_fulfilledFromStock");
        String less = office.start("emp.anton", "purchasing", fromStore(store.keep(10), 2));
        assertThatThrownBy(() -> office.complete("om.lis", less, stockLines("[{\"line\":1,\"issued\":0}]")))
                .hasMessageContaining("remark");
    }

    @Test
    void purchaseBeyondTheBudgetIsExplainedAndAgreedTo() {
        String caseId = office.start("emp.anton", "purchasing", beyond());
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_justifyOverBudget");
        assertThat(movementsOf(caseId))
                .as("nothing is set aside that is not there")
                .isZero();
        office.complete("emp.anton", caseId, justify("explained"));
        while (office.task(caseId).getTaskDefinitionKey().equals("user_decide")) {
            office.complete(office.task(caseId).getAssignee(), caseId, approve());
        }
        assertThat(instance(caseId)).isWaitingAt("call_priceRequest");
        assertThat(movementsOf(caseId)).isEqualTo(BEYOND);
        office.as("emp.anton", () -> myPurchases.withdraw("emp.anton", caseId));
        office.runJobs(caseId);
        assertThat(movementsOf(caseId)).isZero();
    }

    @Test
    void missingMoneyIsTransferredByTheFinanceController() {
        String caseId = office.start("emp.anton", "purchasing", beyond());
        office.complete("emp.anton", caseId, justify("transfer"));
        office.complete("fin.zaytsev", caseId, Map.of("transferred", "no", "transferReason", "Not this year."));
        office.complete("emp.anton", caseId, justify("transfer"));
        String rich = String.valueOf(wishes.budgetItem("200", "printing"));
        office.complete(
                "fin.zaytsev",
                caseId,
                Map.of(
                        "transferred",
                        "yes",
                        "fromItem",
                        rich,
                        "transferCents",
                        BEYOND,
                        "transferReason",
                        "The archive is full."));
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_decide");
        assertThat(movementsOf(caseId)).isEqualTo(BEYOND);
        office.as("emp.anton", () -> myPurchases.withdraw("emp.anton", caseId));
        office.runJobs(caseId);
        database.sql("delete from budget_transfer where case_id = ?")
                .param(caseId)
                .update();
    }

    @Test
    void requesterMakesTheRequestSmallerInsteadOfGoingBeyondTheBudget() {
        String caseId = office.start("emp.anton", "purchasing", beyond());
        office.complete("emp.anton", caseId, justify("change"));
        assertThat(instance(caseId)).isWaitingAt("user_reworkRequest");
        office.complete("emp.anton", caseId, wishes.cupboard());
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.head");
    }

    @Test
    void twoSuppliersAreChosenLineByLineAndEachGetsHisOrder() {
        String caseId = walk.pricesAsked();
        answer(caseId, "kantsmir", PriceRequestTrial.offer(20_000, 4_000, 5));
        answer(caseId, "bumaga", PriceRequestTrial.offer(19_000, 6_000, 5));
        answer(caseId, "mebel", PriceRequestTrial.declines());
        office.complete(
                "om.gromova", caseId, PriceRequestTrial.choose("bumaga", "kantsmir", "Each is cheapest in his line."));

        assertThat(instance(caseId)).isWaitingAt("user_issueOrder");
        office.complete("om.gromova", caseId, orders("bumaga", "kantsmir"));
        List<PurchaseOrder> both = orders.of(caseId);
        assertThat(both).extracting(PurchaseOrder::totalCents).containsExactlyInAnyOrder(19_000_000L, 4_000_000L);
        for (PurchaseOrder each : both) {
            int line = each.supplier().equals("bumaga") ? 1 : 2;
            walk.complete(
                    "om.lis",
                    caseId,
                    each.number(),
                    "user_receiveGoods",
                    received("[{\"line\":" + line + ",\"received\":10}]"));
        }
        walk.settle(caseId);
        assertThat(endOf(caseId)).isEqualTo("end_purchaseClosed");
        assertThat(movementsOf(caseId)).isEqualTo(23_000_000L);
    }

    @Test
    void pricesBeyondTheToleranceAreAgreedToAnew() {
        String caseId = walk.pricesAsked();
        answer(caseId, "kantsmir", PriceRequestTrial.offer(24_000, 7_000, 5));
        answer(caseId, "bumaga", PriceRequestTrial.offer(25_000, 7_000, 5));
        answer(caseId, "mebel", PriceRequestTrial.declines());
        office.complete("om.gromova", caseId, PriceRequestTrial.choose("kantsmir", "kantsmir", null));
        assertThat(instance(caseId)).isWaitingAt("call_approvalChain_price");
        office.complete("design.head", caseId, Map.of("verdict", "rework", "comment", "Ask somebody else, too."));

        assertThat(instance(caseId)).isWaitingAt("call_priceRequest");
        office.complete("om.gromova", caseId, PriceRequestTrial.select("kantsmir", "bumaga", "tonersnab"));
        answer(caseId, "kantsmir", PriceRequestTrial.offer(24_000, 6_500, 5));
        answer(caseId, "bumaga", PriceRequestTrial.offer(25_000, 7_000, 5));
        answer(caseId, "tonersnab", PriceRequestTrial.declines());
        office.complete("om.gromova", caseId, PriceRequestTrial.choose("kantsmir", "kantsmir", null));
        while (office.task(caseId).getTaskDefinitionKey().equals("user_decide")) {
            office.complete(office.task(caseId).getAssignee(), caseId, approve());
        }
        office.complete("om.gromova", caseId, orders("kantsmir"));
        assertThat(instance(caseId)).isWaitingAt("call_purchaseOrder");
        assertThat(movementsOf(caseId)).isEqualTo(30_500_000L);
    }

    @Test
    void priceThatNobodyAgreesToEndsThePurchase() {
        String caseId = walk.pricesAsked();
        answer(caseId, "kantsmir", PriceRequestTrial.offer(24_000, 7_000, 5));
        answer(caseId, "bumaga", PriceRequestTrial.offer(25_000, 7_000, 5));
        answer(caseId, "mebel", PriceRequestTrial.declines());
        office.complete("om.gromova", caseId, PriceRequestTrial.choose("kantsmir", "kantsmir", null));
        office.complete("design.head", caseId, Map.of("verdict", "reject", "comment", "Too dear."));
        assertThat(endOf(caseId)).isEqualTo("end_purchaseRejected");
        assertThat(movementsOf(caseId)).isZero();
    }

    @Test
    void nobodyFitsOrDeliversAndTheRequesterReadsWhy() {
        String caseId = walk.pricesAsked();
        answer(caseId, "kantsmir", PriceRequestTrial.offer(24_000, 7_000, 5));
        answer(caseId, "bumaga", PriceRequestTrial.offer(25_000, 7_000, 5));
        answer(caseId, "mebel", PriceRequestTrial.declines());
        office.complete("om.gromova", caseId, Map.of("quoteOutcome", "noSupplier", "reason", "Twice the price."));
        assertThat(endOf(caseId)).isEqualTo("end_noSupplierFound");
        assertThat(movementsOf(caseId)).isZero();

        String direct = office.start("emp.anton", "purchasing", wishes.cupboard());
        office.complete("design.head", direct, approve());
        office.complete("om.gromova", direct, PurchaseWalk.nobodyDelivers());
        assertThat(endOf(direct)).isEqualTo("end_noSupplierFound");
        assertThat(movementsOf(direct)).isZero();
        assertThat(database.sql("select body from outgoing_mail where case_id = ? and kind not like 'task-%'")
                        .param(direct)
                        .query(String.class)
                        .single())
                .contains("Made no more.");
    }

    @Test
    void supplierDeclinesAndAnotherOneGetsTheOrderWithoutAnotherSignature() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        office.complete("design.head", caseId, approve());
        office.complete("om.gromova", caseId, order());
        office.complete(
                "om.gromova",
                caseId,
                "user_recordConfirmation",
                Map.of("answer", "declined", "remark", "Out of stock."));
        assertThat(instance(caseId)).isWaitingAt("user_issueOrder");
        assertThat(movementsOf(caseId)).isEqualTo(4500000);
        office.complete("om.gromova", caseId, PurchaseWalk.order("mebel"));
        office.complete("om.lis", caseId, "user_receiveGoods", received("[{\"line\":1,\"received\":1}]"));
        walk.settle(caseId);
        assertThat(endOf(caseId)).isEqualTo("end_purchaseClosed");
        assertThat(movementsOf(caseId)).isEqualTo(4500000);
    }

    @Test
    void orderCancelledAfterItWasSentGivesTheMoneyBack() {
        String caseId = ordered();
        setOff(caseId, "purchasing.orderCancelled");
        office.complete(
                "om.gromova", caseId, "user_cancelOrder", Map.of("choice", "cancel", "reason", "We moved house."));
        assertThat(endOf(caseId)).isEqualTo("end_purchaseCancelled");
        assertThat(movementsOf(caseId)).isZero();
        assertThat(lastMailOf(caseId)).isEqualTo("purchase-cancelled");
    }

    @Test
    void remainderGivenUpClosesThePurchaseInPart() {
        String caseId = ordered();
        office.complete("om.lis", caseId, "user_receiveGoods", received("[{\"line\":1,\"received\":1}]"));
        setOff(caseId, "purchasing.orderChange");
        Map<String, Object> less = new HashMap<>();
        less.put(
                "changedLines",
                SpinValues.jsonValue("[{\"line\":1,\"quantity\":1,\"price\":165000}]")
                        .create());
        less.put("reason", "One is enough.");
        office.complete("om.gromova", caseId, "user_changeOrder", less);
        walk.settle(caseId);
        assertThat(endOf(caseId)).isEqualTo("end_purchaseClosedPartly");
        assertThat(movementsOf(caseId)).isEqualTo(165000);
    }

    @Test
    void purchaseThatAnotherProcessFindsNecessaryBeginsWithAMessage() {
        Map<String, Object> wish = new HashMap<>(wishes.paper());
        wish.put("starter", "om.gromova");
        String caseId = engine.getRuntimeService()
                .createMessageCorrelation("purchasing.purchaseNeeded")
                .setVariables(wish)
                .correlateStartMessage()
                .getId();
        office.runJobs(caseId);
        assertThat(office.task(caseId).getAssignee()).as("not herself").isEqualTo("ceo.orlova");
        office.complete("ceo.orlova", caseId, Map.of("verdict", "reject", "comment", "There is enough."));
    }

    @Test
    void neitherTheSecretaryNorHeForWhomItIsBoughtAgreesToIt() {
        Map<String, Object> wish = wishes.cupboard();
        wish.put("onBehalfOf", "design.head");
        String caseId = office.start("sec.dym", "purchasing", wish);
        assertThat(office.task(caseId).getAssignee()).isEqualTo("ceo.orlova");
        assertThatThrownBy(() -> office.as(
                        "design.head",
                        () -> engine.getTaskService().claim(office.task(caseId).getId(), "design.head")))
                .isInstanceOf(RuntimeException.class);
        office.as("sec.dym", () -> myPurchases.withdraw("sec.dym", caseId));
    }

    private void answer(String caseId, String supplier, Map<String, Object> form) {
        var task = office.tasks(caseId).stream()
                .filter(each -> supplier.equals(engine.getTaskService().getVariable(each.getId(), "supplier")))
                .findFirst()
                .orElseThrow();
        office.handIn("om.gromova", task, form);
        office.runJobs(caseId);
    }

    private static Map<String, Object> orders(String... suppliers) {
        String rows = Stream.of(suppliers)
                .map(each -> "{\"supplierId\":\"" + each + "\",\"orderDeliveryDate\":\""
                        + LocalDate.now().plusDays(5) + "\",\"orderPrepayment\":0}")
                .collect(Collectors.joining(",", "[", "]"));
        return Map.of("ordered", "yes", "orderRows", SpinValues.jsonValue(rows).create());
    }

    /** Two boxes of paper with the supplier. */
    private String ordered() {
        String caseId = office.start("emp.anton", "purchasing", wishes.paper());
        office.complete("om.gromova", caseId, approve());
        office.complete("om.gromova", caseId, order());
        return caseId;
    }

    private void setOff(String caseId, String message) {
        String order = office.parts(caseId).get(1);
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(order)
                .correlate();
        office.runJobs(caseId);
    }

    private void runTimer(String caseId, String timer) {
        office.parts(caseId)
                .forEach(part -> engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(part)
                        .activityId(timer)
                        .list()
                        .forEach(job -> engine.getManagementService().executeJob(job.getId())));
        office.runJobs(caseId);
    }

    private Map<String, Object> fromStore(String item, int quantity) {
        return wishes.wish(
                "stationery", "200", "printing", "[{\"item\":\"" + item + "\",\"quantity\":" + quantity + "}]");
    }

    /** More than the archive has for the whole year. */
    private Map<String, Object> beyond() {
        return wishes.wish(
                "services",
                "120",
                "archive",
                "[{\"name\":\"Shelves\",\"unit\":\"pc\",\"price\":" + BEYOND + ",\"quantity\":1}]");
    }

    private static Map<String, Object> justify(String answer) {
        return Map.of("overBudgetAnswer", answer, "overBudgetReason", "The old ones have broken down.");
    }

    private static Map<String, Object> stockLines(String lines) {
        return Map.of("stockLines", SpinValues.jsonValue(lines).create());
    }

    private List<String> documentsOf(String caseId) {
        return database.sql("select kind from document where case_id = ?")
                .param(caseId)
                .query(String.class)
                .list();
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

    private String lastMailOf(String caseId) {
        return database.sql(
                        "select kind from outgoing_mail where case_id = ? and kind not like 'task-%' order by created_at desc limit 1")
                .param(caseId)
                .query(String.class)
                .single();
    }

    static Map<String, Object> approve() {
        return PurchaseWalk.approve();
    }

    static Map<String, Object> order() {
        return PurchaseWalk.order();
    }

    static Map<String, Object> received(String lines) {
        return PurchaseWalk.received(lines);
    }
}
