package bureau.purchasing;

import bureau.approval.Approvals;
import bureau.numbering.Journals;
import bureau.platform.language.Messages;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the buyer's choice to the order that the supplier holds. */
@Service
@Transactional
class Ordering {

    /** What an order is to be: {@code lines} by their number in the request, with quantity and price. */
    record Draft(
            String supplier,
            LocalDate deliveryDate,
            int prepaymentPercent,
            String terms,
            Map<Integer, Ordered> lines) {}

    /** What is agreed with a supplier besides the prices. */
    record Terms(LocalDate deliveryDate, int prepaymentPercent) {}

    /** @param priceCents kopecks for one unit, VAT included */
    record Ordered(BigDecimal quantity, long priceCents) {}

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final QuoteAwards awards;
    private final ProposalRows proposals;
    private final PriceTolerance tolerance;
    private final PurchaseMoney money;
    private final Suppliers suppliers;
    private final Approvals approvals;
    private final Journals journals;
    private final Messages messages;
    private final Clock clock;

    Ordering(
            PurchaseRequests requests,
            PurchaseOrders orders,
            QuoteAwards awards,
            ProposalRows proposals,
            PriceTolerance tolerance,
            PurchaseMoney money,
            Suppliers suppliers,
            Approvals approvals,
            Journals journals,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.orders = orders;
        this.awards = awards;
        this.proposals = proposals;
        this.tolerance = tolerance;
        this.money = money;
        this.suppliers = suppliers;
        this.approvals = approvals;
        this.journals = journals;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws bureau.platform.language.Refused when the supplier is blocked or not examined, or delivery would be in the past */
    PurchaseOrder issue(String caseId, String buyer, Draft draft) {
        Supplier supplier =
                suppliers.find(draft.supplier()).orElseThrow(() -> messages.refused("purchasing.noSuchSupplier"));
        if (supplier.blocked()) {
            throw messages.refused("purchasing.supplierBlocked", supplier.name(messages.reader()));
        }
        if (!supplier.approved()) {
            throw messages.refused("purchasing.supplierNotApproved", supplier.name(messages.reader()));
        }
        if (draft.deliveryDate().isBefore(LocalDate.now(clock))) {
            throw messages.refused("purchasing.deliveryPast");
        }
        int further = orders.of(caseId).size();
        PurchaseOrder order = new PurchaseOrder(
                journals.number(PurchasingProcess.ORDERS, further == 0 ? caseId : caseId + "/" + further),
                caseId,
                draft.supplier(),
                buyer,
                draft.deliveryDate(),
                null,
                draft.prepaymentPercent(),
                draft.terms(),
                OffsetDateTime.now(clock),
                null,
                OrderState.ISSUED,
                1,
                0);
        orders.add(order);
        draft.lines().forEach((line, ordered) -> orders.addLine(order, line, ordered.quantity(), ordered.priceCents()));
        return orders.get(caseId, order.number());
    }

    /** @return whether the chosen prices are beyond the tolerance; then they are the request's from now on */
    boolean takeOverPrices(String caseId) {
        // Prices that were returned once are the request's already, and nobody has agreed to them.
        boolean dearer = awards.dearerThanApproved(caseId) || !approvals.isApproved(caseId);
        if (dearer) {
            awards.applyPrices(caseId);
        }
        return dearer;
    }

    /** All that is left to buy, at the prices of the request, from one supplier. */
    Map<Integer, Ordered> everythingLeft(String caseId) {
        return requests.unordered(caseId).stream()
                .collect(Collectors.toMap(PurchaseLine::line, line -> new Ordered(line.toBuy(), line.priceCents())));
    }

    /** From here on the office owes the goods' price; refuses without the signatures. */
    PurchaseOrder commit(String caseId, String number) {
        approvals.requireApproved(caseId);
        PurchaseOrder order = orders.get(caseId, number);
        if (order.state() == OrderState.ISSUED) {
            LocalDate issuedOn =
                    order.issuedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
            if (tolerance.isExceededOn(issuedOn, agreedCents(order), order.totalCents())) {
                throw messages.needsOperator("purchasing.dearerThanAgreed", number);
            }
            orders.sent(number, OffsetDateTime.now(clock));
            money.post(caseId, "ordered");
        }
        return orders.get(caseId, number);
    }

    /** What the lines of the order cost by the request that was agreed to. */
    private long agreedCents(PurchaseOrder order) {
        Map<Integer, Long> prices = requests.lines(order.caseId()).stream()
                .collect(Collectors.toMap(PurchaseLine::line, PurchaseLine::priceCents));
        return orders.lines(order.number()).stream()
                .mapToLong(line -> PurchaseLine.sumCents(line.quantity(), prices.get(line.line())))
                .reduce(0, Math::addExact);
    }

    /**
     * One order for each supplier who was chosen, at the prices that he named.
     *
     * @param terms by supplier: until when, and how much in advance
     */
    void issueAwarded(String caseId, String buyer, Map<String, Terms> terms, String text) {
        Map<String, Map<Integer, Ordered>> lines = new LinkedHashMap<>();
        for (QuoteAward award : awards.awards(caseId)) {
            lines.computeIfAbsent(award.supplier(), supplier -> new LinkedHashMap<>())
                    .put(award.line(), new Ordered(award.quantity(), award.priceCents()));
        }
        lines.forEach((supplier, ordered) -> {
            Terms agreed = terms.get(supplier);
            if (agreed == null) {
                throw messages.refused("purchasing.termsMissing");
            }
            issue(caseId, buyer, new Draft(supplier, agreed.deliveryDate(), agreed.prepaymentPercent(), text, ordered));
        });
    }

    /** Nobody delivers it. */
    void giveUp(String caseId, String buyer, String reason) {
        requests.explainEnd(caseId, buyer, reason.strip());
    }

    /** Orders that were written and not sent are none. */
    void voidUnsent(String caseId) {
        List<PurchaseOrder> unsent = orders.in(OrderState.ISSUED, caseId);
        unsent.forEach(order -> orders.set(order.number(), OrderState.VOID));
    }

    /** Delivered and paid; nothing of it is owed any more. */
    void close(String caseId, String number) {
        orders.set(number, OrderState.CLOSED);
        proposals.dropOpen(number);
        money.post(caseId, "closed");
    }
}
