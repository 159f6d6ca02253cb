package bureau.purchasing;

import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.suppliers.Suppliers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Order, receipts and invoice side by side, as a person reads them. */
@Component
class InvoiceComparison {

    private final SupplierInvoices invoices;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final GoodsNames goods;
    private final Messages messages;

    InvoiceComparison(
            SupplierInvoices invoices,
            PurchaseOrders orders,
            Suppliers suppliers,
            GoodsNames goods,
            Messages messages) {
        this.invoices = invoices;
        this.orders = orders;
        this.suppliers = suppliers;
        this.goods = goods;
        this.messages = messages;
    }

    List<Map<String, String>> rows(SupplierInvoice invoice, Plain plain) {
        Map<Integer, BigDecimal> before = invoices.invoiced(invoice.orderNumber(), invoice.caseId());
        List<InvoiceLine> stated = invoices.lines(invoice.caseId());
        return orders.lines(invoice.orderNumber()).stream()
                .map(line -> row(line, before.getOrDefault(line.line(), BigDecimal.ZERO), stated, plain))
                .toList();
    }

    private Map<String, String> row(OrderLine line, BigDecimal before, List<InvoiceLine> stated, Plain plain) {
        Optional<InvoiceLine> here =
                stated.stream().filter(each -> each.line() == line.line()).findFirst();
        return Map.of(
                "name",
                line.line() + ". " + goods.name(line, plain.language()),
                "ordered",
                goods.quantity(line.quantity(), line, plain),
                "accepted",
                goods.quantity(line.accepted(), line, plain),
                "earlier",
                goods.quantity(before, line, plain),
                "invoiced",
                here.map(each -> goods.quantity(each.quantity(), line, plain)).orElse("–"),
                "price",
                plain.money(line.priceCents()),
                "stated",
                here.map(each -> plain.money(each.priceCents())).orElse("–"));
    }

    List<Map<String, String>> findings(SupplierInvoice invoice, Plain plain) {
        List<OrderLine> lines = orders.lines(invoice.orderNumber());
        return invoices.findings(invoice.caseId()).stream()
                .map(finding -> Map.of("what", text(finding, invoice, lines, plain)))
                .toList();
    }

    private String text(InvoiceFinding finding, SupplierInvoice invoice, List<OrderLine> lines, Plain plain) {
        String key = "invoice.finding." + finding.kind();
        return switch (finding.kind()) {
            case HELD -> messages.text(key, invoice.heldReason() == null ? "–" : invoice.heldReason());
            case NO_ACCOUNT -> messages.text(key);
            case SUPPLIER_BLOCKED ->
                messages.text(
                        key,
                        Objects.requireNonNullElse(
                                suppliers.get(invoice.supplier()).stateReason(), "–"));
            case QUANTITY ->
                lines.stream()
                        .filter(line -> line.line() == finding.line())
                        .map(line -> messages.text(
                                key,
                                goods.name(line, plain.language()),
                                goods.quantity(finding.stated(), line, plain),
                                goods.quantity(finding.allowed(), line, plain)))
                        .findFirst()
                        .orElseThrow();
            default ->
                messages.text(
                        key,
                        plain.money(finding.stated().longValue()),
                        plain.money(finding.allowed().longValue()),
                        lines.stream()
                                .filter(line -> finding.line() != null && line.line() == finding.line())
                                .map(line -> goods.name(line, plain.language()))
                                .findFirst()
                                .orElse(""));
        };
    }

    /** The lines of these orders, to be chosen from. */
    List<Map<String, String>> choices(List<PurchaseOrder> of, Plain plain) {
        List<Map<String, String>> choices = new ArrayList<>();
        for (PurchaseOrder order : of) {
            for (OrderLine line : orders.lines(order.number())) {
                String label = order.number() + " / " + line.line() + ". " + goods.name(line, plain.language()) + ", "
                        + goods.quantity(line.quantity(), line, plain) + " — " + plain.money(line.priceCents());
                choices.add(Map.of("value", order.number() + "/" + line.line(), "label", label));
            }
        }
        return choices;
    }
}
