package bureau.purchasing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is owed on invoices, what suppliers owe, and what an order will cost by them. */
@Component
class InvoiceMoney {

    private final SupplierInvoices invoices;
    private final PurchaseOrders orders;
    private final JdbcClient database;

    InvoiceMoney(SupplierInvoices invoices, PurchaseOrders orders, JdbcClient database) {
        this.invoices = invoices;
        this.orders = orders;
        this.database = database;
    }

    /** What is left to pay of an invoice, or of a prepayment. */
    long openCents(SupplierInvoice invoice) {
        return invoice.isCredit() || invoice.state() == InvoiceState.CANCELLED
                ? 0
                : invoice.totalCents() - paidCents(invoice.caseId()) - setOffToCents(invoice.caseId());
    }

    /** What the supplier owes by a credit note, a prepayment that is not used up, or money paid on a cancelled invoice. */
    long creditCents(SupplierInvoice invoice) {
        long paid = paidCents(invoice.caseId());
        boolean owes = invoice.kind() == InvoiceKind.PREPAYMENT || invoice.state() == InvoiceState.CANCELLED;
        if (invoice.isCredit()) {
            // Refunds are negative payments.
            return invoice.state().counts() ? invoice.totalCents() + paid - setOffFromCents(invoice.caseId()) : paid;
        }
        return owes ? paid - setOffFromCents(invoice.caseId()) : 0;
    }

    long paidCents(String caseId) {
        return sum("select coalesce(sum(amount_cents), 0) from supplier_payment where invoice = ?", caseId);
    }

    private long setOffToCents(String caseId) {
        return sum("select coalesce(sum(amount_cents), 0) from supplier_set_off where to_case = ?", caseId);
    }

    private long setOffFromCents(String caseId) {
        return sum("select coalesce(sum(amount_cents), 0) from supplier_set_off where from_case = ?", caseId);
    }

    /** What the order is to cost: what is invoiced, as invoiced; what is not, as ordered; less what is credited. */
    long expectedCents(PurchaseOrder order) {
        long expected = 0;
        for (SupplierInvoice each : invoices.of(order.number())) {
            expected += switch (each.kind()) {
                case INVOICE -> each.state().counts() ? each.totalCents() : 0;
                case SUBSEQUENT -> each.state() == InvoiceState.CANCELLED ? 0 : each.totalCents();
                case CREDIT_NOTE -> each.state().counts() ? -each.totalCents() : 0;
                case PREPAYMENT -> 0;
            };
        }
        // A discount agreed on a claim stands on the invoice that is still to come.
        return order.state().isOpen()
                ? expected + Math.max(0, uninvoicedCents(order.number()) - orders.discountCents(order.number()))
                : expected;
    }

    private long uninvoicedCents(String orderNumber) {
        Map<Integer, BigDecimal> invoiced = invoices.invoiced(orderNumber, null);
        return orders.lines(orderNumber).stream()
                .mapToLong(line -> PurchaseLine.sumCents(
                        line.quantity()
                                .subtract(invoiced.getOrDefault(line.line(), BigDecimal.ZERO))
                                .max(BigDecimal.ZERO),
                        line.priceCents()))
                .sum();
    }

    /** What earlier invoices of the order have taken of it and of the tolerance. */
    InvoiceMatch.Earlier earlier(SupplierInvoice invoice, List<OrderLine> order) {
        Map<Integer, BigDecimal> quantities = new HashMap<>();
        InvoiceMatch plain = new InvoiceMatch(order, 0, 0, InvoiceMatch.Tolerance.NONE, InvoiceMatch.Earlier.NONE);
        long excess = 0;
        long prepaid = 0;
        long charged = 0;
        for (SupplierInvoice each : before(invoice)) {
            List<InvoiceLine> lines = invoices.lines(each.caseId());
            lines.forEach(line -> quantities.merge(
                    line.line(), each.isCredit() ? line.quantity().negate() : line.quantity(), BigDecimal::add));
            switch (each.kind()) {
                case INVOICE -> excess += plain.excessCents(lines);
                case PREPAYMENT -> prepaid += each.totalCents();
                case SUBSEQUENT -> charged += each.totalCents();
                // Without lines it makes a price right.
                case CREDIT_NOTE -> excess -= lines.isEmpty() ? each.totalCents() : 0;
            }
        }
        return new InvoiceMatch.Earlier(quantities, excess, prepaid, charged);
    }

    /** Those that count. One that counts itself yields to the ones recorded before it only, and to none that was let pass. */
    private List<SupplierInvoice> before(SupplierInvoice invoice) {
        List<SupplierInvoice> all = invoices.of(invoice.orderNumber());
        List<String> cases = all.stream().map(SupplierInvoice::caseId).toList();
        int place = cases.indexOf(invoice.caseId());
        return all.stream()
                .filter(each -> each.state().counts() && !each.caseId().equals(invoice.caseId()))
                .filter(each -> !invoice.state().counts()
                        || each.isCredit()
                        || cases.indexOf(each.caseId()) < place
                                && invoices.findings(each.caseId()).isEmpty())
                .toList();
    }

    private long sum(String sql, String caseId) {
        return database.sql(sql).param(caseId).query(Long.class).single();
    }
}
