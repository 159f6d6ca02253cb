package bureau.purchasing;

import bureau.documents.Documents;
import bureau.numbering.Journals;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a supplier's paper in: what it must say, and that the same one is not taken twice. */
@Service
@Transactional
class InvoiceRegister {

    private final SupplierInvoices invoices;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final Journals journals;
    private final Documents documents;
    private final Messages messages;
    private final Clock clock;

    InvoiceRegister(
            SupplierInvoices invoices,
            PurchaseOrders orders,
            Suppliers suppliers,
            Journals journals,
            Documents documents,
            Messages messages,
            Clock clock) {
        this.invoices = invoices;
        this.orders = orders;
        this.suppliers = suppliers;
        this.journals = journals;
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws bureau.platform.language.Refused when the paper is wrong, belongs to another order or was recorded before */
    SupplierInvoice register(String caseId, String person, InvoiceEntry entry) {
        PurchaseOrder order =
                orders.withNumber(entry.orderNumber()).orElseThrow(() -> messages.refused("invoice.noSuchOrder"));
        orders.lock(order.number());
        boolean late = order.state() == OrderState.CLOSED
                && (entry.kind() == InvoiceKind.SUBSEQUENT || entry.kind() == InvoiceKind.CREDIT_NOTE);
        if (!order.state().isOpen() && !late) {
            throw messages.refused("invoice.orderNotOpen", order.number());
        }
        SupplierInvoice invoice = new SupplierInvoice(
                caseId,
                journals.number(SupplierInvoiceProcess.INVOICES, caseId),
                order.caseId(),
                order.number(),
                order.supplier(),
                entry.kind(),
                entry.supplierNumber().strip(),
                entry.supplierDate(),
                dueOn(order.supplier(), entry),
                entry.totalCents(),
                entry.vatCents(),
                InvoiceState.RECORDED,
                null,
                person);
        List<InvoiceLine> lines = checked(invoice, entry);
        try {
            invoices.add(invoice, OffsetDateTime.now(clock));
        } catch (DuplicateKeyException atTheSameTime) {
            throw messages.refused("invoice.recordedBefore", invoice.supplierNumber(), "");
        }
        invoices.setLines(caseId, lines);
        entry.files().forEach(file -> documents.attach(file, caseId, person));
        return invoice;
    }

    /** Puts right what was read wrong from the paper; its order and its kind stay. */
    void correct(String caseId, String person, InvoiceEntry entry) {
        SupplierInvoice before = invoices.get(caseId);
        orders.lock(before.orderNumber());
        SupplierInvoice corrected = new SupplierInvoice(
                caseId,
                before.number(),
                before.orderCase(),
                before.orderNumber(),
                before.supplier(),
                before.kind(),
                entry.supplierNumber().strip(),
                entry.supplierDate(),
                dueOn(before.supplier(), entry),
                entry.totalCents(),
                entry.vatCents(),
                before.state(),
                before.heldReason(),
                person);
        List<InvoiceLine> lines = checked(corrected, entry);
        invoices.change(corrected);
        invoices.setLines(caseId, lines);
    }

    private List<InvoiceLine> checked(SupplierInvoice invoice, InvoiceEntry entry) {
        Supplier supplier = suppliers.get(invoice.supplier());
        if (!supplier.inn().equals(entry.inn().strip())) {
            throw messages.refused(
                    "invoice.wrongSupplier", entry.inn(), invoice.orderNumber(), supplier.name(messages.reader()));
        }
        if (invoice.supplierDate().isAfter(LocalDate.now(clock))) {
            throw messages.refused("invoice.dateAhead");
        }
        if (invoice.vatCents() > invoice.totalCents()) {
            throw messages.refused("invoice.vatAboveTotal");
        }
        invoices.twin(invoice).ifPresent(number -> {
            throw messages.refused("invoice.recordedBefore", invoice.supplierNumber(), number);
        });
        return lines(invoice, entry.lines());
    }

    private List<InvoiceLine> lines(SupplierInvoice invoice, List<InvoiceLine> entered) {
        boolean mayHaveLines = invoice.kind() == InvoiceKind.INVOICE || invoice.isCredit();
        if (!mayHaveLines && !entered.isEmpty()) {
            throw messages.refused("invoice.noLinesHere");
        }
        List<InvoiceLine> lines =
                invoice.kind() == InvoiceKind.INVOICE && entered.isEmpty() ? expected(invoice) : entered;
        List<OrderLine> ordered = orders.lines(invoice.orderNumber());
        Set<Integer> seen = new HashSet<>();
        long sum = 0;
        for (InvoiceLine each : lines) {
            if (ordered.stream().noneMatch(line -> line.line() == each.line()) || !seen.add(each.line())) {
                throw messages.refused("invoice.noSuchLine", each.line());
            }
            sum = Math.addExact(sum, each.sumCents());
        }
        // A supplier may have rounded each line by itself.
        if (!lines.isEmpty() && Math.abs(sum - invoice.totalCents()) > lines.size()) {
            Plain plain = new Plain(messages.reader(), clock.getZone());
            throw messages.refused("invoice.totalDiffers", plain.money(sum), plain.money(invoice.totalCents()));
        }
        return lines;
    }

    /** What was accepted and not invoiced, or, before anything was, all that was ordered; at the order's prices. */
    private List<InvoiceLine> expected(SupplierInvoice invoice) {
        Map<Integer, BigDecimal> invoiced = invoices.invoiced(invoice.orderNumber(), invoice.caseId());
        List<OrderLine> ordered = orders.lines(invoice.orderNumber());
        boolean arrived = ordered.stream()
                .anyMatch(line -> rest(line.accepted(), invoiced, line).signum() > 0);
        List<InvoiceLine> lines = ordered.stream()
                .map(line -> new InvoiceLine(
                        line.line(),
                        rest(arrived ? line.accepted() : line.quantity(), invoiced, line),
                        line.priceCents()))
                .filter(line -> line.quantity().signum() > 0)
                .toList();
        if (lines.isEmpty()) {
            throw messages.refused("invoice.nothingLeftToInvoice", invoice.orderNumber());
        }
        return lines;
    }

    private static BigDecimal rest(BigDecimal of, Map<Integer, BigDecimal> invoiced, OrderLine line) {
        return of.subtract(invoiced.getOrDefault(line.line(), BigDecimal.ZERO));
    }

    /** Where the paper names no day, by what was agreed with the supplier. */
    private LocalDate dueOn(String supplier, InvoiceEntry entry) {
        return entry.dueOn() == null
                ? entry.supplierDate().plusDays(suppliers.get(supplier).paymentDays())
                : entry.dueOn();
    }
}
