package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.reliability.Meanwhile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static bureau.purchasing.OrderCases.PRICE;
import static bureau.purchasing.OrderCases.STOREKEEPER;
import static org.assertj.core.api.Assertions.assertThat;

/** An order and its invoice wait for each other; what one says just before the other waits must not be lost. */
@OfficeTest
class OrderMeetsInvoiceTest {

    @Autowired
    OfficeDriver office;

    @Autowired
    OrderCases orders;

    @Autowired
    SentOrders sent;

    @Autowired
    PaperTrail papers;

    @Autowired
    PurchaseOrders table;

    @Autowired
    Meanwhile meanwhile;

    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void paymentWhileTheOrderLooksWhetherItIsPaidBringsItToItsEnd(boolean orderFirst) throws Exception {
        String order = orders.sent(1, 0);
        office.handIn(
                STOREKEEPER, orders.task(order, "receiveGoods"), OrderCases.arrived("[{\"line\":1,\"received\":10}]"));
        runUntil(order, "service_checkInvoices");
        String invoice = papers.record(table.get(order, orders.number(order)), 10 * PRICE);
        papers.approve(invoice);
        Task payment = office.task(invoice);

        Runnable orderLooks = () -> run(order, "service_checkInvoices");
        Runnable invoiceIsPaid = () -> {
            office.handIn("chiefacc.kim", payment, PaperTrail.payment(10 * PRICE));
            runUntil(invoice, "service_bookPayment");
            run(invoice, "service_bookPayment");
        };
        overlap(orderFirst, orderLooks, invoiceIsPaid);

        runAll(order, invoice);
        assertThat(office.task(order).getTaskDefinitionKey()).isEqualTo("user_rateSupplier");
        office.complete("om.gromova", order, Map.of("quality", 5, "punctuality", 4));
        runAll(order, invoice);
        assertThat(papers.endOf(invoice)).isEqualTo("end_invoicePaid");
        assertThat(orders.ledger(order)).containsExactly(0L, 0L, 10 * PRICE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void orderThatIsClosedWhileItsInvoiceLooksLetsItGo(boolean invoiceFirst) throws Exception {
        PurchaseOrder order = sent.of("2", 1000_00, 0);
        sent.receive(order, "2");
        String invoice = papers.record(order, 2000_00);
        papers.approve(invoice);
        office.handIn("chiefacc.kim", office.task(invoice), PaperTrail.payment(2000_00));
        runUntil(invoice, "service_bookPayment");
        run(invoice, "service_bookPayment");

        overlap(invoiceFirst, () -> run(invoice, "service_makePayment"), () -> sent.close(order));

        runAll(invoice);
        assertThat(papers.endOf(invoice)).isEqualTo("end_invoicePaid");
        assertThat(orders.ledger(order.caseId())).containsExactly(0L, 0L, 2000_00L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goodsThatArriveWhileTheInvoiceIsComparedReleaseIt(boolean invoiceFirst) throws Exception {
        PurchaseOrder order = sent.of("2", 1000_00, 0);
        String invoice = recorded(order);

        overlap(invoiceFirst, () -> run(invoice, "service_matchInvoice"), () -> sent.receive(order, "2"));

        runAll(invoice);
        assertThat(waiting(invoice)).containsExactly("user_approvePayment");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void receiptThatIsTakenBackWhileTheInvoiceIsComparedBlocksIt(boolean invoiceFirst) throws Exception {
        PurchaseOrder order = sent.of("2", 1000_00, 0);
        sent.receive(order, "2");
        String invoice = recorded(order);

        overlap(invoiceFirst, () -> run(invoice, "service_matchInvoice"), () -> sent.takeBack(order));

        runAll(invoice);
        assertThat(waiting(invoice)).containsExactly("user_resolveMismatch");
    }

    @Test
    void invoiceSettledLongBeforeTheOrderWaitsIsFoundInTheBooks() {
        String order = orders.sent(1, 1);
        orders.complete(STOREKEEPER, order, "receiveGoods", OrderCases.arrived("[{\"line\":1,\"received\":10}]"));
        String goods = papers.record(table.get(order, orders.number(order)), 10 * PRICE);
        papers.approve(goods);
        papers.pay(goods, 10 * PRICE);
        assertThat(orders.waits(order, "acceptServices")).isTrue();

        orders.complete(
                OrderCases.REQUESTER,
                order,
                "acceptServices",
                OrderCases.worked("[{\"line\":2,\"received\":10}]", LocalDate.now(), LocalDate.now()));
        String works = papers.record(table.get(order, orders.number(order)), 10 * PRICE);
        papers.approve(works);
        papers.pay(works, 10 * PRICE);
        runAll(order);
        assertThat(office.task(order).getTaskDefinitionKey()).isEqualTo("user_rateSupplier");
    }

    /** Recorded, and not compared yet. */
    private String recorded(PurchaseOrder order) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(SupplierInvoiceProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        return office.as(
                "pay.petrov",
                () -> engine.getFormService()
                        .submitStartForm(definition, papers.paper(order, 2000_00))
                        .getId());
    }

    private void overlap(boolean inThisOrder, Runnable one, Runnable other) throws Exception {
        Runnable second = inThisOrder ? other : one;
        meanwhile.of(inThisOrder ? one : other, () -> {
            try {
                second.run();
            } catch (OptimisticLockingException again) {
                // The job executor would run it again, and so does the test.
            }
        });
    }

    private List<String> waiting(String caseId) {
        return office.tasks(caseId).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private void runAll(String... cases) {
        for (int i = 0; i < 2; i++) {
            List.of(cases).forEach(office::runJobs);
        }
    }

    private void run(String caseId, String step) {
        job(caseId, step).forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    /** What is in the way of that step. */
    private void runUntil(String caseId, String step) {
        while (job(caseId, step).isEmpty()) {
            List<Job> due = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(caseId)
                    .messages()
                    .list();
            assertThat(due).as("on the way to " + step).isNotEmpty();
            engine.getManagementService().executeJob(due.get(0).getId());
        }
    }

    private List<Job> job(String caseId, String step) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(caseId)
                .activityId(step)
                .messages()
                .list();
    }
}
