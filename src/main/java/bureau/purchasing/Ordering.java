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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** @param priceCents kopecks for one unit, VAT included */
    record Ordered(BigDecimal quantity, long priceCents) {}

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final PurchaseMoney money;
    private final Suppliers suppliers;
    private final Approvals approvals;
    private final Journals journals;
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    Ordering(
            PurchaseRequests requests,
            PurchaseOrders orders,
            PurchaseMoney money,
            Suppliers suppliers,
            Approvals approvals,
            Journals journals,
            JdbcClient database,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.orders = orders;
        this.money = money;
        this.suppliers = suppliers;
        this.approvals = approvals;
        this.journals = journals;
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws bureau.platform.language.Refused when the supplier is blocked, or delivery would be in the past */
    PurchaseOrder issue(String caseId, String buyer, Draft draft) {
        Supplier supplier =
                suppliers.find(draft.supplier()).orElseThrow(() -> messages.refused("purchasing.noSuchSupplier"));
        if (supplier.blocked()) {
            throw messages.refused("purchasing.supplierBlocked", supplier.name(messages.reader()));
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
            orders.sent(number, OffsetDateTime.now(clock));
            money.post(caseId, "ordered");
        }
        return orders.get(caseId, number);
    }

    /** Orders that were written and not sent are none. */
    void voidUnsent(String caseId) {
        List<PurchaseOrder> unsent = orders.in(OrderState.ISSUED, caseId);
        unsent.forEach(order -> orders.set(order.number(), OrderState.VOID));
    }

    /** Delivered and paid; nothing of it is owed any more. */
    void close(String caseId, String number) {
        orders.set(number, OrderState.CLOSED);
        money.post(caseId, "closed");
    }

    /** Everything was paid when it arrived. */
    void settle(String caseId, String occurrence) {
        for (PurchaseOrder order : orders.of(caseId)) {
            if (order.state().isOpen()) {
                database.sql("""
                                insert into supplier_payment (case_id, order_number, amount_cents, posted_on, reference, occurrence, at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict (occurrence) do nothing
                                """)
                        .params(
                                caseId,
                                order.number(),
                                order.totalCents(),
                                LocalDate.now(clock),
                                order.number(),
                                occurrence,
                                OffsetDateTime.now(clock))
                        .update();
                close(caseId, order.number());
            }
        }
    }
}
