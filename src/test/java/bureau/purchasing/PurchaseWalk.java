package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.suppliers.Suppliers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** What people do to bring an order to its end. */
@Component
public class PurchaseWalk {

    private final OfficeDriver office;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final Wishes wishes;
    private final TaskService tasks;

    PurchaseWalk(OfficeDriver office, PurchaseOrders orders, Suppliers suppliers, Wishes wishes, TaskService tasks) {
        this.wishes = wishes;
        this.suppliers = suppliers;
        this.office = office;
        this.orders = orders;
        this.tasks = tasks;
    }

    public static Map<String, Object> approve() {
        return Map.of("verdict", "approve");
    }

    /** Everything from one supplier. */
    public static Map<String, Object> order() {
        return order("kantsmir");
    }

    public static Map<String, Object> order(String supplier) {
        return Map.of(
                "ordered",
                "yes",
                "supplier",
                supplier,
                "deliveryDate",
                LocalDate.now().plusDays(5).toString());
    }

    public static Map<String, Object> nobodyDelivers() {
        return Map.of("ordered", "no", "noSupplierReason", "Made no more.");
    }

    public static Map<String, Object> received(String lines) {
        return Map.of(
                "deliveryNote",
                "N 17",
                "receivedLines",
                SpinValues.jsonValue(lines).create());
    }

    /** The task of that step in the process of the order. */
    Task task(String caseId, String order, String step) {
        return office.tasks(caseId).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(step)
                        && order.equals(tasks.getVariable(task.getId(), "orderNumber")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " of " + order + " does not wait"));
    }

    void complete(String user, String caseId, String order, String step, Map<String, Object> form) {
        office.handIn(user, task(caseId, order, step), form);
        office.runJobs(caseId);
    }

    /** Invoiced, agreed to, paid and rated, all of what was accepted of every order. */
    public void settle(String caseId) {
        for (PurchaseOrder order : orders.of(caseId)) {
            if (order.state().isOpen()) {
                pay(caseId, order);
                complete(
                        "om.gromova",
                        caseId,
                        order.number(),
                        "user_rateSupplier",
                        Map.of("quality", 5, "punctuality", 4));
            }
        }
    }

    private void pay(String caseId, PurchaseOrder order) {
        long total = orders.lines(order.number()).stream()
                .mapToLong(line -> PurchaseLine.sumCents(line.accepted(), line.priceCents()))
                .sum();
        Map<String, Object> form = new HashMap<>();
        form.put("orderNumber", order.number());
        form.put("invoiceKind", "INVOICE");
        form.put("supplierInn", suppliers.get(order.supplier()).inn());
        form.put("supplierNumber", "N " + UUID.randomUUID());
        form.put("supplierDate", LocalDate.now().toString());
        form.put("total", total);
        String invoice = office.start("pay.petrov", "supplier-invoice", form);
        office.complete("cfo.belov", invoice, Map.of("payment", "approve"));
        office.complete(
                "chiefacc.kim",
                invoice,
                Map.of("posting", "paid", "paidOn", LocalDate.now().toString(), "amount", total, "reference", "PO 1"));
        office.runJobs(caseId);
    }

    /** Agreed to, and three suppliers asked for ten desks and ten lamps. */
    String pricesAsked() {
        String caseId = office.start(
                "emp.anton",
                "purchasing",
                wishes.wish(
                        "furniture",
                        "200",
                        "printing",
                        "[{\"name\":\"Desk\",\"unit\":\"pc\",\"price\":2000000,\"quantity\":10,\"exact\":true},"
                                + "{\"name\":\"Lamp\",\"unit\":\"pc\",\"price\":500000,\"quantity\":10}]"));
        while (office.task(caseId).getTaskDefinitionKey().equals("user_decide")) {
            office.complete(office.task(caseId).getAssignee(), caseId, approve());
        }
        office.complete("om.gromova", caseId, PriceRequestTrial.select("kantsmir", "bumaga", "mebel"));
        return caseId;
    }
}
