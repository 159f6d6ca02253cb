package bureau.purchasing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The comparison of an invoice with its order and with what was accepted. Quantities have no tolerance. What the office pays
 * beyond the order's prices may come to a share of the value invoiced or to an amount, whichever is less: the share alone would
 * let thousands pass on a large order, the amount alone half the price of a small one. It holds for all invoices of an
 * order together, so that nobody gains by sending many.
 */
final class InvoiceMatch {

    /** Both parameters of the office, the amount in kopecks. */
    record Tolerance(long cents, BigDecimal percent) {

        static final Tolerance NONE = new Tolerance(0, BigDecimal.ZERO);

        long of(long valueCents) {
            long share = percent.multiply(BigDecimal.valueOf(valueCents))
                    .divide(BigDecimal.valueOf(100), 0, RoundingMode.DOWN)
                    .longValueExact();
            return Math.min(cents, share);
        }
    }

    /** What earlier invoices of the order that count have taken of it, credit notes deducted. */
    record Earlier(Map<Integer, BigDecimal> quantities, long excessCents, long prepaidCents, long chargedCents) {

        static final Earlier NONE = new Earlier(Map.of(), 0, 0, 0);

        BigDecimal of(int line) {
            return quantities.getOrDefault(line, BigDecimal.ZERO);
        }
    }

    private final List<OrderLine> order;
    private final int prepaymentPercent;
    private final int vatPercent;
    private final Tolerance tolerance;
    private final Earlier earlier;

    InvoiceMatch(List<OrderLine> order, int prepaymentPercent, int vatPercent, Tolerance tolerance, Earlier earlier) {
        this.order = order;
        this.prepaymentPercent = prepaymentPercent;
        this.vatPercent = vatPercent;
        this.tolerance = tolerance;
        this.earlier = earlier;
    }

    /** Empty when it may be paid. */
    List<InvoiceFinding> findings(SupplierInvoice invoice, List<InvoiceLine> lines) {
        List<InvoiceFinding> found = new ArrayList<>();
        long totalCents = invoice.totalCents();
        switch (invoice.kind()) {
            case INVOICE -> compare(lines, found);
            case PREPAYMENT -> prepayment(totalCents, found);
            case SUBSEQUENT -> charge(totalCents, found);
            case CREDIT_NOTE -> {}
        }
        long mostVat = share(totalCents, vatPercent, 100 + vatPercent);
        // Each line of the paper may have been rounded by itself.
        if (invoice.vatCents() > mostVat + Math.max(1, lines.size())) {
            found.add(InvoiceFinding.cents(InvoiceFinding.Kind.VAT, null, invoice.vatCents(), mostVat));
        }
        if (invoice.heldReason() != null) {
            found.add(InvoiceFinding.held());
        }
        return found;
    }

    private void compare(List<InvoiceLine> lines, List<InvoiceFinding> found) {
        for (InvoiceLine each : lines) {
            OrderLine ordered = ordered(each.line());
            BigDecimal invoiced = earlier.of(each.line()).add(each.quantity());
            if (invoiced.compareTo(ordered.accepted()) > 0) {
                found.add(
                        InvoiceFinding.units(InvoiceFinding.Kind.QUANTITY, each.line(), invoiced, ordered.accepted()));
            }
        }
        long excess = excessCents(lines);
        if (excess > 0 && earlier.excessCents() + excess > tolerance.of(invoicedValueCents(lines))) {
            for (InvoiceLine each : lines) {
                OrderLine ordered = ordered(each.line());
                if (excessCents(List.of(each)) > 0) {
                    found.add(InvoiceFinding.cents(
                            InvoiceFinding.Kind.PRICE, each.line(), each.priceCents(), ordered.priceCents()));
                }
            }
        }
    }

    private void prepayment(long totalCents, List<InvoiceFinding> found) {
        long agreed = share(orderCents(), prepaymentPercent, 100);
        if (earlier.prepaidCents() + totalCents > agreed) {
            found.add(InvoiceFinding.cents(
                    InvoiceFinding.Kind.PREPAYMENT, null, earlier.prepaidCents() + totalCents, agreed));
        }
    }

    /** It takes from the same tolerance as dearer prices. */
    private void charge(long totalCents, List<InvoiceFinding> found) {
        long all = earlier.excessCents() + earlier.chargedCents() + totalCents;
        long allowed = tolerance.of(invoicedValueCents(List.of()));
        if (all > allowed) {
            found.add(InvoiceFinding.cents(InvoiceFinding.Kind.CHARGE, null, all, allowed));
        }
    }

    /** How much dearer than ordered; a line that is cheaper makes up for none that is dearer. */
    long excessCents(List<InvoiceLine> lines) {
        return lines.stream()
                .mapToLong(line -> Math.max(
                        0,
                        line.sumCents()
                                - PurchaseLine.sumCents(
                                        line.quantity(), ordered(line.line()).priceCents())))
                .sum();
    }

    /** What is invoiced by now, this invoice included, at the order's prices. */
    private long invoicedValueCents(List<InvoiceLine> lines) {
        Map<Integer, BigDecimal> quantities = new HashMap<>(earlier.quantities());
        lines.forEach(line -> quantities.merge(line.line(), line.quantity(), BigDecimal::add));
        return order.stream()
                .mapToLong(line ->
                        PurchaseLine.sumCents(quantities.getOrDefault(line.line(), BigDecimal.ZERO), line.priceCents()))
                .sum();
    }

    private long orderCents() {
        return order.stream().mapToLong(OrderLine::sumCents).sum();
    }

    private OrderLine ordered(int line) {
        return order.stream().filter(each -> each.line() == line).findFirst().orElseThrow();
    }

    private static long share(long cents, int part, int whole) {
        return BigDecimal.valueOf(cents)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
