package bureau.purchasing;

import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.people.People;
import bureau.platform.forms.FormContext;
import bureau.platform.forms.FormPrefill;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.suppliers.BankAccounts;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the forms of an invoice show: the paper, the order and the receipts beside it, findings, decisions, money. */
@Component
class InvoiceForms implements FormPrefill {

    private static final Set<String> ENTRY = Set.of("recordInvoice", "completeInvoice");
    private static final Set<String> KNOWN =
            Set.of("resolveMismatch", "releaseBlock", "approvePayment", "postPayment", "cancelInvoice", "recordRefund");

    private final SupplierInvoices invoices;
    private final InvoiceMoney amounts;
    private final InvoiceDecisions decisions;
    private final InvoiceComparison comparison;
    private final PurchaseOrders orders;
    private final PurchaseRequests requests;
    private final Suppliers suppliers;
    private final BankAccounts accounts;
    private final PaymentRequests payments;
    private final Documents documents;
    private final People people;
    private final Messages messages;
    private final ZoneId zone;

    InvoiceForms(
            SupplierInvoices invoices,
            InvoiceMoney amounts,
            InvoiceDecisions decisions,
            InvoiceComparison comparison,
            PurchaseOrders orders,
            PurchaseRequests requests,
            Suppliers suppliers,
            BankAccounts accounts,
            PaymentRequests payments,
            Documents documents,
            People people,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.invoices = invoices;
        this.amounts = amounts;
        this.decisions = decisions;
        this.comparison = comparison;
        this.orders = orders;
        this.requests = requests;
        this.suppliers = suppliers;
        this.accounts = accounts;
        this.payments = payments;
        this.documents = documents;
        this.people = people;
        this.messages = messages;
        this.zone = zone;
    }

    @Override
    public boolean fills(String formId) {
        return ENTRY.contains(formId) || KNOWN.contains(formId);
    }

    @Override
    public Map<String, Object> data(FormContext context) {
        Plain plain = new Plain(messages.reader(), zone);
        Map<String, Object> data = new HashMap<>();
        if (ENTRY.contains(context.formId())) {
            List<PurchaseOrder> all = orders.invoiceable();
            data.put(
                    "invoiceOrders",
                    all.stream().map(order -> choice(order, plain)).toList());
            data.put("orderLines", comparison.choices(all, plain));
            return data;
        }
        SupplierInvoice invoice = invoices.get(context.caseId());
        PurchaseOrder order = orders.get(invoice.orderCase(), invoice.orderNumber());
        putHead(data, invoice, plain);
        data.put("compareRows", comparison.rows(invoice, plain));
        data.put("findingRows", comparison.findings(invoice, plain));
        switch (context.formId()) {
            case "resolveMismatch" -> putPaper(data, invoice, order, plain);
            case "approvePayment" -> putPayee(data, invoice);
            case "postPayment" -> {
                data.put("amount", amounts.openCents(invoice));
                putPayee(data, invoice);
                putPaymentFiles(data, invoice);
            }
            case "recordRefund" -> putCredit(data, invoice, plain);
            default -> {}
        }
        return data;
    }

    private void putHead(Map<String, Object> data, SupplierInvoice invoice, Plain plain) {
        long left = amounts.openCents(invoice);
        data.put("invoiceNumber", invoice.number());
        data.put("supplierName", supplier(invoice.supplier()).name(plain.language()));
        data.put(
                "paperText",
                messages.text(
                        "invoice.paper." + invoice.kind(),
                        invoice.supplierNumber(),
                        plain.date(invoice.supplierDate())));
        data.put("orderNumber", invoice.orderNumber());
        data.put("orderSubject", requests.get(invoice.orderCase()).subject());
        data.put("totalText", plain.money(invoice.totalCents()));
        data.put("vatText", plain.money(invoice.vatCents()));
        data.put("paidText", plain.money(invoice.isCredit() ? 0 : Math.max(0, invoice.totalCents() - left)));
        data.put("leftText", plain.money(left));
        data.put("dueText", plain.date(invoice.dueOn()));
        data.put("documents", files(invoice, each -> !each.kind().equals(PaymentPapers.BANK_FILE)));
        data.put(
                "decisionRows",
                decisions.of(invoice.caseId()).stream()
                        .map(each -> Map.of(
                                "who",
                                people.name(each.person(), plain.language()),
                                "what",
                                messages.text("invoice.verdict." + each.verdict()),
                                "comment",
                                each.reason() == null ? "" : each.reason(),
                                "at",
                                plain.moment(each.at())))
                        .toList());
    }

    /** As it was read from the paper, to be corrected. */
    private void putPaper(Map<String, Object> data, SupplierInvoice invoice, PurchaseOrder order, Plain plain) {
        data.put("orderLines", comparison.choices(List.of(order), plain));
        data.put("supplierInn", supplier(invoice.supplier()).inn());
        data.put("supplierNumber", invoice.supplierNumber());
        data.put("supplierDate", invoice.supplierDate().toString());
        data.put("dueOn", invoice.dueOn().toString());
        data.put("total", invoice.totalCents());
        data.put("vat", invoice.vatCents());
        data.put(
                "invoiceLines",
                invoices.lines(invoice.caseId()).stream()
                        .map(line -> Map.<String, Object>of(
                                "orderLine",
                                order.number() + "/" + line.line(),
                                "quantity",
                                line.quantity(),
                                "price",
                                line.priceCents()))
                        .toList());
    }

    private void putPayee(Map<String, Object> data, SupplierInvoice invoice) {
        data.put(
                "payeeText",
                accounts.payee(invoice.supplier())
                        .map(each -> messages.text("invoice.payee", each.account(), each.bankName(), each.bic()))
                        .orElse("–"));
    }

    /** Of the newest request only, so that no older file goes to the bank. */
    private void putPaymentFiles(Map<String, Object> data, SupplierInvoice invoice) {
        String number =
                payments.last(invoice.caseId()).map(PaymentRequest::number).orElse("");
        data.put("paymentFiles", files(invoice, each -> number.equals(each.number())));
    }

    private List<Map<String, Object>> files(SupplierInvoice invoice, Predicate<Document> which) {
        return documents.list(invoice.caseId()).stream()
                .filter(which)
                .map(each -> Map.<String, Object>of(
                        "documentId", each.id().toString(), "metadata", Map.of("fileName", each.fileName())))
                .toList();
    }

    private void putCredit(Map<String, Object> data, SupplierInvoice invoice, Plain plain) {
        long credit = amounts.creditCents(invoice);
        data.put("creditText", plain.money(credit));
        data.put("amount", credit);
        data.put(
                "otherInvoices",
                invoices.ofSupplier(invoice.supplier()).stream()
                        .filter(other ->
                                amounts.openCents(other) > 0 && !other.caseId().equals(invoice.caseId()))
                        .map(other -> Map.of(
                                "value",
                                other.number(),
                                "label",
                                other.number() + " — " + plain.money(amounts.openCents(other))))
                        .toList());
    }

    private Map<String, String> choice(PurchaseOrder order, Plain plain) {
        return Map.of(
                "value",
                order.number(),
                "label",
                order.number() + " — " + supplier(order.supplier()).name(plain.language()) + ", "
                        + plain.money(order.totalCents()));
    }

    private Supplier supplier(String id) {
        return suppliers.get(id);
    }
}
