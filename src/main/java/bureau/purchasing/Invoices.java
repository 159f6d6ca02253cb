package bureau.purchasing;

import bureau.parameters.Parameters;
import bureau.platform.access.Office;
import bureau.platform.language.Messages;
import bureau.suppliers.AccountsChanged;
import bureau.suppliers.BankAccounts;
import bureau.suppliers.BlockChanged;
import bureau.suppliers.Suppliers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an order and its invoices have to tell each other. */
@Service
@Transactional
class Invoices {

    private final SupplierInvoices invoices;
    private final InvoiceMoney amounts;
    private final PurchaseOrders orders;
    private final PurchaseMoney money;
    private final BankAccounts accounts;
    private final Suppliers suppliers;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Office office;
    private final Messages messages;
    private final Parameters parameters;
    private final ZoneId zone;

    Invoices(
            SupplierInvoices invoices,
            InvoiceMoney amounts,
            PurchaseOrders orders,
            PurchaseMoney money,
            BankAccounts accounts,
            Suppliers suppliers,
            RuntimeService runtime,
            TaskService tasks,
            Office office,
            Messages messages,
            Parameters parameters,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.invoices = invoices;
        this.amounts = amounts;
        this.orders = orders;
        this.money = money;
        this.accounts = accounts;
        this.suppliers = suppliers;
        this.runtime = runtime;
        this.tasks = tasks;
        this.office = office;
        this.messages = messages;
        this.parameters = parameters;
        this.zone = zone;
    }

    /** Those that ask for money which is not all paid; credit notes are not among them. */
    List<SupplierInvoice> openFor(String orderNumber) {
        return invoices.of(orderNumber).stream()
                .filter(each -> amounts.openCents(each) > 0)
                .toList();
    }

    /** Whether all that was accepted is invoiced and paid, and nobody owes anything. Ask it under {@link PurchaseOrders#lock}. */
    boolean settled(String orderNumber) {
        Map<Integer, BigDecimal> invoiced = invoices.invoiced(orderNumber, null);
        boolean allInvoiced = orders.lines(orderNumber).stream()
                .allMatch(line -> line.accepted().compareTo(invoiced.getOrDefault(line.line(), BigDecimal.ZERO)) <= 0);
        return allInvoiced
                && openFor(orderNumber).isEmpty()
                && invoices.of(orderNumber).stream().allMatch(each -> amounts.creditCents(each) == 0);
    }

    /** Compares with the order as it stands now; blocks what does not match. */
    boolean match(String caseId) {
        SupplierInvoice invoice = invoices.get(caseId);
        orders.lock(invoice.orderNumber());
        List<InvoiceFinding> findings = compare(invoices.get(caseId));
        invoices.setFindings(caseId, findings);
        invoices.set(caseId, findings.isEmpty() ? InvoiceState.MATCHED : InvoiceState.BLOCKED);
        money.post(invoice.orderCase(), "invoice compared");
        return findings.isEmpty();
    }

    /** Asked once more before money is requested: what was agreed to may have changed on the way. */
    boolean stillMatches(SupplierInvoice invoice) {
        return !isWorse(compare(invoice), invoices.findings(invoice.caseId()));
    }

    /** A credit note counts at once, and what it puts right may be paid. */
    void credit(String caseId) {
        SupplierInvoice note = invoices.get(caseId);
        orders.lock(note.orderNumber());
        invoices.set(caseId, InvoiceState.MATCHED);
        orderMoved(note.orderNumber());
    }

    /**
     * To be told after goods were received or taken back and after an order was changed: what was blocked is compared again,
     * and so is what was to be paid and matches no more, as long as it is not paid.
     */
    void orderMoved(String orderNumber) {
        orders.lock(orderNumber);
        invoices.of(orderNumber).forEach(this::reconsider);
    }

    /** Whoever waits for an account is compared again, and so is what was to be paid to one that is closed. */
    @EventListener
    void accountsChanged(AccountsChanged change) {
        reconsiderAllOf(change.supplier());
    }

    /** A block stops every payment that has not been made, and its end lets them go on. */
    @EventListener
    void blockChanged(BlockChanged change) {
        reconsiderAllOf(change.supplier());
    }

    private void reconsiderAllOf(String supplier) {
        List<SupplierInvoice> all = invoices.ofSupplier(supplier);
        // Always in the same order, so that two do not wait for each other for ever.
        all.stream().map(SupplierInvoice::orderNumber).sorted().distinct().forEach(orders::lock);
        invoices.ofSupplier(supplier).forEach(this::reconsider);
    }

    private void reconsider(SupplierInvoice invoice) {
        boolean toBePaid = !invoice.isCredit()
                && (invoice.state() == InvoiceState.MATCHED || invoice.state() == InvoiceState.APPROVED);
        if (invoice.state() == InvoiceState.BLOCKED || toBePaid && !stillMatches(invoice)) {
            tell(invoice.caseId(), SupplierInvoiceProcess.ORDER_MOVED);
        }
    }

    /** To be told when the order has ended: its invoices wait for nothing more. */
    void orderClosed(String orderNumber) {
        orders.lock(orderNumber);
        invoices.of(orderNumber).forEach(each -> tell(each.caseId(), SupplierInvoiceProcess.ORDER_CLOSED));
    }

    /** Tells the order that something about its invoices is settled; it may be waiting for that, or not. */
    void tellOrder(String orderNumber) {
        office.acts(() -> runtime.createMessageCorrelation(SupplierInvoiceProcess.INVOICE_SETTLED)
                .processInstanceVariableEquals(PurchasingProcess.ORDER_NUMBER.name(), orderNumber)
                .correlateAll());
    }

    void tellCreditUsed(SupplierInvoice credit) {
        tell(credit.caseId(), SupplierInvoiceProcess.CREDIT_USED);
    }

    /**
     * Cancels an invoice; money that was paid is to come back.
     *
     * @throws bureau.platform.language.Refused when there is none that can be cancelled, or the reason is missing
     */
    void cancel(String invoiceNumber, String person, String reason) {
        SupplierInvoice invoice = invoices.withNumber(invoiceNumber)
                .filter(each -> waits(each.caseId()))
                .orElseThrow(() -> messages.refused("invoice.cannotBeCancelled"));
        if (reason == null || reason.isBlank()) {
            throw messages.refused("invoice.reasonNeeded");
        }
        if (cancellations(invoice.caseId()).isEmpty()) {
            tell(invoice.caseId(), SupplierInvoiceProcess.INVOICE_CANCELLED);
        }
        Task task = cancellations(invoice.caseId()).get(0);
        tasks.claim(task.getId(), person);
        tasks.complete(
                task.getId(),
                Map.of(
                        SupplierInvoiceProcess.CANCELLATION.name(),
                        "cancel",
                        SupplierInvoiceProcess.REASON.name(),
                        reason));
    }

    private List<Task> cancellations(String caseId) {
        return office.asks(() -> tasks.createTaskQuery()
                .processInstanceId(caseId)
                .taskDefinitionKey("user_cancelInvoice")
                .list());
    }

    private boolean waits(String caseId) {
        return office.asks(() -> runtime.createEventSubscriptionQuery()
                        .processInstanceId(caseId)
                        .eventName(SupplierInvoiceProcess.INVOICE_CANCELLED)
                        .count()
                > 0);
    }

    /** By what counted when the order was placed, so that it is the same however often the invoice is compared. */
    private InvoiceMatch.Tolerance tolerance(PurchaseOrder order) {
        LocalDate day = order.issuedAt().atZoneSameInstant(zone).toLocalDate();
        return new InvoiceMatch.Tolerance(
                parameters
                        .valueOn(day, PurchasingParameters.INVOICE_TOLERANCE)
                        .movePointRight(2)
                        .longValueExact(),
                parameters.valueOn(day, PurchasingParameters.INVOICE_TOLERANCE_PERCENT));
    }

    private List<InvoiceFinding> compare(SupplierInvoice invoice) {
        PurchaseOrder order = orders.get(invoice.orderCase(), invoice.orderNumber());
        List<OrderLine> lines = orders.lines(order.number());
        InvoiceMatch match = new InvoiceMatch(
                lines,
                order.prepaymentPercent(),
                // The supplier reckons by the day of his paper.
                parameters.wholeOn(invoice.supplierDate(), PurchasingParameters.VAT_PERCENT),
                tolerance(order),
                amounts.earlier(invoice, lines));
        List<InvoiceFinding> found = new ArrayList<>(match.findings(invoice, invoices.lines(invoice.caseId())));
        if (accounts.payee(invoice.supplier()).isEmpty()) {
            found.add(InvoiceFinding.noAccount());
        }
        if (suppliers.get(invoice.supplier()).blocked()) {
            found.add(InvoiceFinding.supplierBlocked());
        }
        return found;
    }

    /** What somebody has accepted stays accepted as long as it does not grow. */
    private static boolean isWorse(List<InvoiceFinding> now, List<InvoiceFinding> accepted) {
        return now.stream().anyMatch(each -> accepted.stream().noneMatch(before -> before.covers(each)));
    }

    private void tell(String caseId, String message) {
        office.acts(() -> runtime.createMessageCorrelation(message)
                .processInstanceId(caseId)
                .correlateAll());
    }
}
