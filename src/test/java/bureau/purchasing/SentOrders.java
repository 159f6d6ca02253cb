package bureau.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders that are with their supplier, for tests of what comes after. */
@Component
class SentOrders {

    private final Purchasing purchasing;
    private final PurchaseOrders orders;
    private final Ordering ordering;
    private final PurchaseMoney money;
    private final Receiving receiving;
    private final Invoices invoices;
    private final Wishes wishes;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SentOrders(
            Purchasing purchasing,
            PurchaseOrders orders,
            Ordering ordering,
            PurchaseMoney money,
            Receiving receiving,
            Invoices invoices,
            Wishes wishes,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.purchasing = purchasing;
        this.orders = orders;
        this.ordering = ordering;
        this.money = money;
        this.receiving = receiving;
        this.invoices = invoices;
        this.wishes = wishes;
        this.database = database;
        this.transaction = transaction;
    }

    /** Asked for by Anton, ordered by om.gromova from kantsmir: so many of one thing for so many kopecks each. */
    PurchaseOrder of(String quantity, long priceCents, int prepaymentPercent) {
        return from("emp.anton", quantity, priceCents, prepaymentPercent);
    }

    PurchaseOrder from(String requester, String quantity, long priceCents, int prepaymentPercent) {
        return from(requester, "kantsmir", quantity, priceCents, prepaymentPercent);
    }

    PurchaseOrder from(String requester, String supplier, String quantity, long priceCents, int prepaymentPercent) {
        return transaction.execute(status -> {
            String caseId = "order-" + UUID.randomUUID();
            purchasing.register(
                    caseId,
                    requester,
                    new Wish(
                            null,
                            "For the test of invoices",
                            "furniture",
                            wishes.budgetItem("200", "printing"),
                            LocalDate.now().plusDays(10),
                            "Room 214",
                            "Needed for the tests of this product.",
                            null,
                            null,
                            null,
                            List.of(new Wish.Line(
                                    null, "Cupboard", "pc", new BigDecimal(quantity), priceCents, false, null, false)),
                            List.of()));
            money.post(caseId, "test");
            PurchaseOrder order = ordering.issue(
                    caseId,
                    "om.gromova",
                    new Ordering.Draft(
                            supplier,
                            LocalDate.now().plusDays(5),
                            prepaymentPercent,
                            null,
                            ordering.everythingLeft(caseId)));
            orders.sent(order.number(), OffsetDateTime.now());
            money.post(caseId, "test");
            return orders.get(caseId, order.number());
        });
    }

    long receive(PurchaseOrder order, String quantity) {
        return transaction.execute(status -> {
            long receipt = receiving.receive(
                    order.caseId(),
                    order.number(),
                    "om.lis",
                    false,
                    new Receiving.Paper("N " + UUID.randomUUID(), null, null, null),
                    Map.of(1, new Receiving.Arrived(new BigDecimal(quantity), BigDecimal.ZERO, null, null)));
            invoices.orderMoved(order.number());
            return receipt;
        });
    }

    /** The newest receipt was none, after all. */
    void takeBack(PurchaseOrder order) {
        transaction.executeWithoutResult(status -> {
            database.sql("""
                            update purchase_receipt set taken_back_at = now(), taken_back_by = 'om.lis', taken_back_reason = 'x'
                             where id = (select max(id) from purchase_receipt where order_number = ?)
                            """).param(order.number()).update();
            invoices.orderMoved(order.number());
        });
    }

    /** As the order's own process does, when everything is paid. */
    void close(PurchaseOrder order) {
        transaction.executeWithoutResult(status -> {
            orders.lock(order.number());
            ordering.close(order.caseId(), order.number());
            invoices.orderClosed(order.number());
        });
    }
}
