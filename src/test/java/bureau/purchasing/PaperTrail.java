package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.suppliers.Suppliers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;

/** Invoices for whatever was accepted of an order, and what the office does with them. */
@Component
class PaperTrail {

    private final OfficeDriver office;
    private final Suppliers suppliers;
    private final HistoryService history;

    PaperTrail(OfficeDriver office, Suppliers suppliers, HistoryService history) {
        this.office = office;
        this.suppliers = suppliers;
        this.history = history;
    }

    String record(PurchaseOrder order, long totalCents) {
        return office.start("pay.petrov", SupplierInvoiceProcess.KEY, paper(order, totalCents));
    }

    Map<String, Object> paper(PurchaseOrder order, long totalCents) {
        Map<String, Object> form = new HashMap<>();
        form.put("orderNumber", order.number());
        form.put("invoiceKind", "INVOICE");
        form.put("supplierInn", suppliers.get(order.supplier()).inn());
        form.put("supplierNumber", "N " + UUID.randomUUID());
        form.put("supplierDate", LocalDate.now().toString());
        form.put("total", totalCents);
        return form;
    }

    void approve(String invoice) {
        office.complete("cfo.belov", invoice, "user_approvePayment", Map.of("payment", "approve"));
    }

    void pay(String invoice, long cents) {
        office.complete("chiefacc.kim", invoice, "user_postPayment", payment(cents));
    }

    static Map<String, Object> payment(long cents) {
        return Map.of("posting", "paid", "paidOn", LocalDate.now().toString(), "amount", cents, "reference", "PO 1");
    }

    /** Where a case has ended; null while it runs. */
    String endOf(String caseId) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult()
                .getEndActivityId();
    }
}
