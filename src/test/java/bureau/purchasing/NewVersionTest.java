package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.models.ChangedModels;
import bureau.platform.forms.FormLibrary;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A designer deploys changed models and forms while cases run. */
@OfficeTest
class NewVersionTest {

    private static final String CHANGED = "By the new version: ";
    private static final long PAPER = 3_300_00;
    private static final String EVERYTHING = "[{\"line\":1,\"received\":2}]";

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    PurchaseWalk walk;

    @Autowired
    OrderCases orders;

    @Autowired
    SentOrders sent;

    @Autowired
    PaperTrail papers;

    @Autowired
    MyPurchases purchases;

    @Autowired
    ChangedModels models;

    @Autowired
    FormLibrary forms;

    @Autowired
    ProcessEngine engine;

    @AfterEach
    void takeBack() {
        models.takeBack();
    }

    @Test
    void caseThatRunsFinishesOnItsVersionAndWhatBeginsAfterwardsIsTheNewOne() {
        String approving = office.start("emp.anton", "purchasing", wishes.paper());
        String beyond = office.start("emp.anton", "purchasing", beyondTheBudget());
        String ordered = ordered();
        PurchaseOrder awaited = sent.of("2", 1000_00, 0);
        String held = papers.record(awaited, 2000_00);
        int before = version(approving);

        deploy();

        // What waits for the goods goes on as it began.
        deliver(ordered);
        assertThat(papers.endOf(ordered)).isEqualTo("end_purchaseClosed");
        assertThat(orders.ledger(ordered)).containsExactly(0L, 0L, PAPER);

        // Its tasks and forms are the old ones; the order that begins now is a new one.
        assertThat(version(approving)).isEqualTo(before);
        assertThat(office.task(approving).getName()).doesNotContain(CHANGED);
        office.complete("om.gromova", approving, PurchaseWalk.approve());
        assertThat(form(office.task(approving))).doesNotContain(CHANGED);
        office.complete("om.gromova", approving, PurchaseWalk.order());
        assertThat(version(office.parts(approving).get(1)))
                .isEqualTo(models.newest("purchase-order").getVersion());
        deliver(approving);
        finishNewOrder(approving);

        office.complete(
                "emp.anton",
                beyond,
                Map.of("overBudgetAnswer", "explained", "overBudgetReason", "The old ones have broken down."));
        assertThat(office.task(beyond).getName()).startsWith(CHANGED);
        office.as("emp.anton", () -> purchases.withdraw("emp.anton", beyond));
        office.runJobs(beyond);

        settle(awaited, held);

        String begun = office.start("emp.anton", "purchasing", wishes.paper());
        assertThat(version(begun)).isEqualTo(before + 1);
        office.complete("om.gromova", begun, PurchaseWalk.approve());
        assertThat(form(office.task(begun))).contains(CHANGED);
        office.complete("om.gromova", begun, PurchaseWalk.order());
        assertThat(office.task(begun).getTaskDefinitionKey()).isEqualTo("user_checkOrder");
        office.complete("om.gromova", begun, Map.of("checked", "All of it."));
        deliver(begun);
        finishNewOrder(begun);
    }

    @Test
    void caseThatIsMovedToTheNewVersionGoesOnWhereItWaitsAndEndsRight() {
        String choosing = office.start("emp.anton", "purchasing", wishes.paper());
        office.complete("om.gromova", choosing, PurchaseWalk.approve());
        String ordered = ordered();
        PurchaseOrder awaited = sent.of("2", 1000_00, 0);
        String held = papers.record(awaited, 2000_00);

        deploy();
        migrate("purchasing", choosing);
        office.parts(ordered).stream().skip(1).forEach(part -> migrate("purchase-order", part));
        migrate("purchasing", ordered);
        migrate("supplier-invoice", held);

        assertThat(form(office.task(choosing))).contains(CHANGED);
        office.complete("om.gromova", choosing, PurchaseWalk.order());
        office.complete("om.gromova", choosing, Map.of("checked", "All of it."));
        deliver(choosing);
        finishNewOrder(choosing);

        String order = office.parts(ordered).get(1);
        engine.getRuntimeService()
                .createMessageCorrelation("purchasing.orderChange")
                .processInstanceId(order)
                .correlate();
        assertThat(orders.waits(order, "changeOrder")).isTrue();
        office.complete("om.gromova", ordered, "user_changeOrder", unchanged());
        deliver(ordered);
        finishNewOrder(ordered);

        settle(awaited, held);
    }

    /** The buyer looks at each order before it goes out, and files it at the end; one form and one label are others. */
    private void deploy() {
        models.folderOf("purchasing")
                .change("purchasing.bpmn", model -> tagged(behind(model, "user_issueOrder")))
                .change("purchase-order.bpmn", model -> tagged(behind(model, "user_rateSupplier")))
                .change("supplier-invoice.bpmn", NewVersionTest::tagged)
                .change("issueOrder.form", form -> form.replaceFirst("\"### ", "\"### " + CHANGED))
                .add("forms/purchasing/checkOrder.form", """
                        {"id": "checkOrder", "type": "default", "schemaVersion": 16,
                         "components": [{"type": "textfield", "id": "checked", "key": "checked", "label": "Checked"}]}
                        """)
                .deploy();
        models.folderOf("approval-chain")
                .change(
                        "approval-chain.bpmn",
                        model -> tagged(model.replaceFirst("(id=\"user_decide\" name=\")", "$1" + CHANGED)))
                .deploy();
    }

    private static String tagged(String model) {
        return model.replaceFirst("camunda:versionTag=\"[^\"]*\"", "camunda:versionTag=\"next\"");
    }

    private static String behind(String model, String step) {
        return model.replaceFirst("(<bpmn:sequenceFlow [^>]*sourceRef=\"" + step + "\" targetRef=\")([^\"]+)\"", """
                <bpmn:userTask id="user_checkOrder" name="Check the order" camunda:formRef="checkOrder"
                  camunda:formRefBinding="deployment" camunda:asyncAfter="true" camunda:candidateGroups="buyer" />
                <bpmn:sequenceFlow id="flow_checkOrder" sourceRef="user_checkOrder" targetRef="$2" />
                $1user_checkOrder"\
                """);
    }

    private void migrate(String process, String instance) {
        MigrationPlan plan = engine.getRuntimeService()
                .createMigrationPlan(
                        instance(instance).getProcessDefinitionId(),
                        models.newest(process).getId())
                .mapEqualActivities()
                .build();
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(instance)
                .execute();
        assertThat(version(instance)).isEqualTo(models.newest(process).getVersion());
    }

    /** Two boxes of paper with the supplier. */
    private String ordered() {
        String caseId = office.start("emp.anton", "purchasing", wishes.paper());
        office.complete("om.gromova", caseId, PurchaseWalk.approve());
        office.complete("om.gromova", caseId, PurchaseWalk.order());
        return caseId;
    }

    private void deliver(String caseId) {
        office.complete("om.lis", caseId, "user_receiveGoods", PurchaseWalk.received(EVERYTHING));
        walk.settle(caseId);
    }

    /** Only the new version files it. */
    private void finishNewOrder(String caseId) {
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_checkOrder");
        office.complete("om.gromova", caseId, Map.of("checked", "Filed."));
        assertThat(papers.endOf(caseId)).isEqualTo("end_purchaseClosed");
        assertThat(orders.ledger(caseId)).containsExactly(0L, 0L, PAPER);
    }

    private void settle(PurchaseOrder order, String invoice) {
        assertThat(office.task(invoice).getTaskDefinitionKey()).isEqualTo("user_resolveMismatch");
        sent.receive(order, "2");
        office.runJobs(invoice);
        papers.approve(invoice);
        papers.pay(invoice, 2000_00);
        sent.close(order);
        office.runJobs(invoice);
        assertThat(papers.endOf(invoice)).isEqualTo("end_invoicePaid");
        assertThat(orders.ledger(order.caseId())).containsExactly(0L, 0L, 2000_00L);
    }

    private Map<String, Object> unchanged() {
        return Map.of(
                "changedLines", OrderCases.json("[{\"line\":1,\"quantity\":2,\"price\":165000}]"), "reason", "None.");
    }

    private Map<String, Object> beyondTheBudget() {
        return wishes.wish(
                "services",
                "120",
                "archive",
                "[{\"name\":\"Shelves\",\"unit\":\"pc\",\"price\":9500000,\"quantity\":1}]");
    }

    private String form(Task task) {
        return forms.ofTask(task.getId()).orElseThrow().json();
    }

    private int version(String instance) {
        return engine.getRepositoryService()
                .getProcessDefinition(instance(instance).getProcessDefinitionId())
                .getVersion();
    }

    private ProcessInstance instance(String id) {
        return List.copyOf(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .list())
                .get(0);
    }
}
