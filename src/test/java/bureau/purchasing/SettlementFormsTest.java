package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.platform.forms.FormData;
import bureau.stock.StoreItems;
import bureau.suppliers.BankAccounts;
import bureau.suppliers.NewSuppliers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every field of the forms of an invoice, of a supplier's check and of the review of the stock: missing, wrong, forged. */
@OfficeTest
class SettlementFormsTest {

    private static final String TODAY = LocalDate.now().toString();

    @Autowired
    BadAnswers badAnswers;

    @Autowired
    OfficeDriver office;

    @Autowired
    SentOrders sent;

    @Autowired
    NewSuppliers newcomers;

    @Autowired
    BankAccounts accounts;

    @Autowired
    StoreItems items;

    @Autowired
    FormData forms;

    @Autowired
    ProcessEngine engine;

    @Test
    void ofAnInvoice() {
        PurchaseOrder order = sent.of("2", 500_00, 0);
        sent.receive(order, "1");
        Map<String, Object> paper = paper(order);
        badAnswers.areRefusedAtTheStart("pay.petrov", "supplier-invoice", paper);
        String arrived = engine.getRuntimeService()
                .createMessageCorrelation("purchasing.invoiceArrived")
                .correlateStartMessage()
                .getId();
        badAnswers.areRefused("pay.petrov", office.task(arrived), paper);
        engine.getRuntimeService().deleteProcessInstance(arrived, "end of the test");

        String invoice = office.start("pay.petrov", "supplier-invoice", paper);
        Map<String, Object> correction = new HashMap<>(paper);
        correction.keySet().removeAll(List.of("orderNumber", "invoiceKind"));
        correction.put("resolution", "correct");
        Map<String, Object> acceptance = Map.of("resolution", "accept", "reason", "The rest comes tomorrow.");
        tryAndDo("pay.petrov", invoice, "user_resolveMismatch", correction, acceptance);
        tryAndDo(
                "fin.zaytsev", invoice, "user_releaseBlock", Map.of("release", "release", "reason", "I have seen it."));
        tryAndDo(
                "cfo.belov",
                invoice,
                "user_approvePayment",
                Map.of("payment", "hold", "reason", "Ask."),
                Map.of("payment", "approve"));
        tryAndDo(
                "chiefacc.kim",
                invoice,
                "user_postPayment",
                Map.of("posting", "hold", "reason", "Ask the bank."),
                Map.of("posting", "paid", "paidOn", TODAY, "amount", 400_00L, "reference", "PO 1"));
        engine.getRuntimeService()
                .createMessageCorrelation("purchasing.invoiceCancelled")
                .processInstanceId(invoice)
                .correlate();
        tryAndDo(
                "pay.petrov",
                invoice,
                "user_cancelInvoice",
                Map.of("cancellation", "cancel", "reason", "Sent by mistake."));

        PurchaseOrder other = sent.of("1", 900_00, 0);
        sent.receive(other, "1");
        Map<String, Object> elsewhere = paper(other);
        elsewhere.put("total", 900_00L);
        elsewhere.put("vat", 0L);
        elsewhere.remove("invoiceLines");
        String second = office.start("pay.petrov", "supplier-invoice", elsewhere);
        String number = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(second)
                .singleResult()
                .getBusinessKey();
        tryAndDo(
                "pay.petrov",
                invoice,
                "user_recordRefund",
                Map.of("refund", "cancel", "reason", "A mistake."),
                Map.of("refund", "setOff", "otherInvoice", number, "amount", 100_00L),
                Map.of("refund", "refund", "paidOn", TODAY, "amount", 300_00L, "reference", "B 1"));
    }

    @Test
    void ofTheCheckOfASupplier() {
        String supplier = newcomers.enter("om.gromova");
        accounts.enter(supplier, newcomers.details(), "om.gromova");
        String check = engine.getRuntimeService()
                .startProcessInstanceByKey("supplier-check", Map.of("supplier", supplier))
                .getId();
        office.runJobs(check);
        badAnswers.areRefused(
                "pay.petrov",
                office.task(check),
                Map.of("decision", "approve", "askedByPhone", true, "remark", "I called them."));
        office.complete("pay.petrov", check, Map.of("decision", "refuse", "askedByPhone", false, "remark", "No."));
        assertThat(accounts.of(supplier)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void ofTheReviewOfTheStock() {
        String item = items.keep(7, 10, 30, "bumaga", "stationery");
        try {
            items.move(item, -4, "ISSUE", 10);
            String review = office.start("om.gromova", "stock-review", Map.of());
            Task task = office.task(review);
            List<Map<String, Object>> shown = (List<Map<String, Object>>)
                    office.as("om.gromova", () -> forms.ofTask(task.getId())).get("reorderLines");
            assertThat(shown).extracting(row -> row.get("item")).contains(item);
            badAnswers.areRefused(
                    "om.gromova",
                    task,
                    Map.of(
                            "needBy",
                            LocalDate.now().plusDays(7).toString(),
                            "deliverTo",
                            "Store room",
                            "reorderLines",
                            shown));
            engine.getRuntimeService().deleteProcessInstance(review, "end of the test");
        } finally {
            items.forget(item);
        }
    }

    /** Tries what is wrong in each of the answers, then gives the last one. */
    @SafeVarargs
    private void tryAndDo(String user, String invoice, String key, Map<String, Object>... answers) {
        for (Map<String, Object> good : answers) {
            badAnswers.areRefused(user, task(invoice, key), good);
        }
        office.as(
                user,
                () -> engine.getFormService()
                        .submitTaskForm(task(invoice, key).getId(), new HashMap<>(answers[answers.length - 1])));
        office.runJobs(invoice);
    }

    private Task task(String invoice, String key) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(invoice)
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as(key).isNotNull();
        return task;
    }

    private static Map<String, Object> paper(PurchaseOrder order) {
        Map<String, Object> form = new HashMap<>();
        form.put("orderNumber", order.number());
        form.put("invoiceKind", "INVOICE");
        form.put("supplierInn", "0000135713");
        form.put("supplierNumber", "N " + UUID.randomUUID());
        form.put("supplierDate", TODAY);
        form.put("dueOn", LocalDate.now().plusDays(10).toString());
        form.put("total", 1000_00L);
        form.put("vat", 100_00L);
        form.put(
                "invoiceLines",
                SpinValues.jsonValue("[{\"orderLine\":\"" + order.number() + "/1\",\"quantity\":2,\"price\":50000}]")
                        .create());
        return form;
    }
}
