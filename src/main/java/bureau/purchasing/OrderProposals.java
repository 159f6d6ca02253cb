package bureau.purchasing;

import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the buyer wants to be different in an order that the supplier already has. */
@Service
@Transactional
class OrderProposals {

    private final ProposalRows rows;
    private final PurchaseOrders orders;
    private final OrderChanges changes;
    private final PurchaseMoney money;
    private final GoodsNames goods;
    private final PriceTolerance tolerance;
    private final Messages messages;
    private final Clock clock;

    OrderProposals(
            ProposalRows rows,
            PurchaseOrders orders,
            OrderChanges changes,
            PurchaseMoney money,
            GoodsNames goods,
            PriceTolerance tolerance,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.orders = orders;
        this.changes = changes;
        this.money = money;
        this.goods = goods;
        this.tolerance = tolerance;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Changes quantities, prices and the date; a line with nothing left is deleted, and comes back when it is raised again.
     * Within what was agreed to it takes effect at once.
     *
     * @param date null where it stays
     * @return empty when nothing is different
     * @throws bureau.platform.language.Refused below what was accepted, or without a price or a reason
     */
    Optional<OrderProposal> propose(
            String caseId,
            String number,
            String person,
            Map<Integer, Ordering.Ordered> wanted,
            LocalDate date,
            String reason) {
        PurchaseOrder order = orders.open(caseId, number, messages);
        List<OrderLine> lines = orders.lines(number);
        List<OrderProposal.Line> different = lines.stream()
                .filter(line -> wanted.containsKey(line.line()) && differs(line, wanted.get(line.line())))
                .map(line -> checked(line, wanted.get(line.line())))
                .toList();
        LocalDate day = Objects.requireNonNullElse(date, order.awaitedOn());
        boolean moved = !day.equals(order.awaitedOn());
        if (different.isEmpty() && !moved) {
            return Optional.empty();
        }
        if (reason == null || reason.isBlank()) {
            throw messages.refused("order.changeReasonNeeded");
        }
        if (moved && day.isBefore(LocalDate.now(clock))) {
            throw messages.refused("purchasing.deliveryPast");
        }
        long total = OrderProposal.totalCents(lines, different);
        boolean dearer = tolerance.isExceeded(orders.approvedCents(number), total);
        long id = rows.add(order, person, reason, day, different, total, dearer);
        if (!dearer) {
            takeEffect(rows.get(id));
        }
        return Optional.of(rows.get(id));
    }

    /** Opens the case in which it is agreed to. */
    OrderProposal begin(long id, String agreement) {
        if (!rows.begin(id, agreement)) {
            throw messages.needsOperator("order.changeNotOpen", id);
        }
        return rows.get(id);
    }

    /** An approver agreed to less of a line. */
    void strikeOut(OrderProposal proposal, int line, BigDecimal quantityLeft) {
        orders.lock(proposal.orderNumber());
        List<OrderLine> lines = orders.lines(proposal.orderNumber());
        OrderLine ordered = lines.stream()
                .filter(each -> each.line() == line)
                .findFirst()
                .orElseThrow(() -> messages.refused("purchasing.noSuchLine", line));
        if (quantityLeft.compareTo(ordered.accepted()) < 0) {
            throw messages.refused("order.belowAccepted", goods.name(ordered), ordered.accepted());
        }
        rows.leave(proposal.id(), line, quantityLeft);
        rows.recount(proposal.id(), OrderProposal.totalCents(lines, rows.lines(proposal.id())));
    }

    /** Whether the order is still the one that was to be changed; holds it until the transaction ends. */
    boolean isPossible(OrderProposal proposal) {
        orders.lock(proposal.orderNumber());
        PurchaseOrder order = orders.get(proposal.caseId(), proposal.orderNumber());
        Map<Integer, OrderLine> lines =
                orders.lines(order.number()).stream().collect(Collectors.toMap(OrderLine::line, line -> line));
        List<OrderProposal.Line> changed = rows.lines(proposal.id());
        return rows.get(proposal.id()).state() == OrderProposal.State.PROPOSED
                && order.state().isOpen()
                && changed.stream().allMatch(line -> line.fits(lines.get(line.line())))
                && OrderProposal.totalCents(List.copyOf(lines.values()), changed) <= proposal.totalCents();
    }

    void takeEffect(OrderProposal proposal) {
        PurchaseOrder order = orders.open(proposal.caseId(), proposal.orderNumber(), messages);
        int version = changes.write(
                order,
                proposal.person(),
                rows.lines(proposal.id()),
                proposal.movesDate() ? proposal.date() : null,
                proposal.reason());
        rows.end(proposal.id(), OrderProposal.State.EFFECTIVE, version);
        if (proposal.dearer()) {
            orders.agreed(
                    order.number(), orders.get(order.caseId(), order.number()).totalCents());
        }
        money.post(order.caseId(), "order changed");
    }

    void drop(OrderProposal proposal) {
        rows.end(proposal.id(), OrderProposal.State.DROPPED, null);
    }

    private OrderProposal.Line checked(OrderLine line, Ordering.Ordered wanted) {
        if (wanted.quantity().signum() < 0 || wanted.quantity().compareTo(line.accepted()) < 0) {
            throw messages.refused("order.belowAccepted", goods.name(line), line.accepted());
        }
        if (wanted.priceCents() <= 0) {
            throw messages.refused("order.noPrice", goods.name(line));
        }
        return new OrderProposal.Line(
                line.line(), line.quantity(), wanted.quantity(), line.priceCents(), wanted.priceCents());
    }

    private static boolean differs(OrderLine line, Ordering.Ordered wanted) {
        return wanted.quantity().compareTo(line.quantity()) != 0 || wanted.priceCents() != line.priceCents();
    }
}
