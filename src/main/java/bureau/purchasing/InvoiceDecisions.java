package bureau.purchasing;

import bureau.platform.language.Messages;
import bureau.suppliers.BankAccount;
import bureau.suppliers.BankAccounts;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who decided what about an invoice; the database itself refuses whoever may not. */
@Service
@Transactional
class InvoiceDecisions {

    private final SupplierInvoices invoices;
    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final BankAccounts accounts;
    private final Suppliers suppliers;
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    InvoiceDecisions(
            SupplierInvoices invoices,
            PurchaseRequests requests,
            PurchaseOrders orders,
            BankAccounts accounts,
            Suppliers suppliers,
            JdbcClient database,
            Messages messages,
            Clock clock) {
        this.invoices = invoices;
        this.requests = requests;
        this.orders = orders;
        this.accounts = accounts;
        this.suppliers = suppliers;
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    List<InvoiceDecision> of(String caseId) {
        return database.sql("select * from supplier_invoice_decision where case_id = ? order by id")
                .param(caseId)
                .query(InvoiceDecision.class)
                .list();
    }

    Optional<InvoiceDecision> last(String caseId, InvoiceVerdict verdict) {
        return of(caseId).stream().filter(each -> each.verdict() == verdict).reduce((earlier, later) -> later);
    }

    /** Those who have a hand in the purchase, or wrote the invoice or the bank details down, and so may not let money go. */
    Set<String> involved(SupplierInvoice invoice) {
        PurchaseRequest request = requests.get(invoice.orderCase());
        PurchaseOrder order = orders.get(invoice.orderCase(), invoice.orderNumber());
        return Stream.concat(
                        Stream.of(request.requester(), request.author(), order.buyer(), invoice.enteredBy()),
                        bankEditors(invoice))
                .collect(Collectors.toSet());
    }

    /** The difference is explained; the second person is asked. */
    void accept(String caseId, String person, String reason) {
        requirePayable(invoices.get(caseId));
        add(invoices.get(caseId), InvoiceVerdict.ACCEPTED, person, reason);
    }

    /** The second person lets the invoice go on to the payment, or not. */
    void release(String caseId, String person, boolean released, String reason) {
        SupplierInvoice invoice = invoices.get(caseId);
        orders.lock(invoice.orderNumber());
        boolean sameAsAccepted = last(caseId, InvoiceVerdict.ACCEPTED)
                .filter(accepted -> accepted.person().equals(person))
                .isPresent();
        if (involved(invoice).contains(person) || sameAsAccepted) {
            throw messages.refused("invoice.secondPerson");
        }
        if (released) {
            requirePayable(invoice);
        }
        add(invoice, released ? InvoiceVerdict.RELEASED : InvoiceVerdict.KEPT_BLOCKED, person, reason);
        if (released) {
            invoices.hold(caseId, null);
            invoices.set(caseId, InvoiceState.MATCHED);
        }
    }

    /** The payment is agreed to. */
    void approve(String caseId, String person) {
        SupplierInvoice invoice = invoices.get(caseId);
        orders.lock(invoice.orderNumber());
        if (involved(invoice).contains(person)) {
            throw messages.refused("invoice.notYoursToApprove");
        }
        if (invoices.get(caseId).state() != InvoiceState.MATCHED) {
            throw messages.refused("invoice.notMatched", invoice.number());
        }
        requirePayable(invoice);
        add(invoice, InvoiceVerdict.APPROVED, person, null);
        invoices.set(caseId, InvoiceState.APPROVED);
    }

    /** The payment is stopped until somebody accepts and a second person releases it. */
    void hold(String caseId, String person, String reason) {
        add(invoices.get(caseId), InvoiceVerdict.HELD, person, reason);
        invoices.hold(caseId, reason);
        invoices.set(caseId, InvoiceState.BLOCKED);
    }

    void end(String caseId, InvoiceVerdict verdict, String person, String reason) {
        add(invoices.get(caseId), verdict, person, reason);
    }

    /** @throws bureau.platform.language.NeedsOperator when money would go without a signature for this amount */
    void requireApproved(SupplierInvoice invoice) {
        boolean signed = last(invoice.caseId(), InvoiceVerdict.APPROVED)
                .filter(approved -> approved.totalCents() == invoice.totalCents())
                .isPresent();
        if (!signed) {
            throw messages.needsOperator("invoice.signatureMissing", invoice.number());
        }
    }

    /** Nobody can accept that the supplier is blocked, or that there is no account to pay to. */
    private void requirePayable(SupplierInvoice invoice) {
        Supplier supplier = suppliers.get(invoice.supplier());
        if (!invoice.isCredit() && supplier.blocked()) {
            throw messages.refused("invoice.supplierBlocked", supplier.name(messages.reader()), supplier.stateReason());
        }
        if (!invoice.isCredit() && accounts.payee(invoice.supplier()).isEmpty()) {
            throw messages.refused("invoice.noAccount");
        }
    }

    private Stream<String> bankEditors(SupplierInvoice invoice) {
        return accounts.of(invoice.supplier()).stream().map(BankAccount::enteredBy);
    }

    private void add(SupplierInvoice invoice, InvoiceVerdict verdict, String person, String reason) {
        boolean needsReason = verdict != InvoiceVerdict.APPROVED;
        if (needsReason && (reason == null || reason.isBlank())) {
            throw messages.refused("invoice.reasonNeeded");
        }
        PurchaseRequest request = requests.get(invoice.orderCase());
        database.sql("""
                        insert into supplier_invoice_decision (case_id, verdict, person, reason, total_cents, buyer, requester,
                          author, entered_by, accepted_by, bank_editors, at)
                        values (?, ?::invoice_verdict, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?)
                        """)
                .params(
                        invoice.caseId(),
                        verdict.name(),
                        person,
                        reason,
                        invoice.totalCents(),
                        orders.get(invoice.orderCase(), invoice.orderNumber()).buyer(),
                        request.requester(),
                        request.author(),
                        invoice.enteredBy(),
                        last(invoice.caseId(), InvoiceVerdict.ACCEPTED)
                                .map(InvoiceDecision::person)
                                .orElse(null),
                        bankEditors(invoice).toArray(String[]::new),
                        OffsetDateTime.now(clock))
                .update();
    }
}
