package bureau.purchasing;

import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders and their lines. */
@Repository
class PurchaseOrders {

    private static final String SELECT = """
            select o.*, (select coalesce(sum(round(l.quantity * l.price_cents)), 0)
                           from purchase_order_line l where l.order_number = o.number) as total_cents
              from purchase_order o
            """;

    private final JdbcClient database;

    PurchaseOrders(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param caseId whose order it must be, so that a number from elsewhere opens nothing
     * @throws IllegalStateException when the case has no such order
     */
    PurchaseOrder get(String caseId, String number) {
        return database.sql(SELECT + " where o.number = ? and o.case_id = ?")
                .params(number, caseId)
                .query(PurchaseOrders::order)
                .optional()
                .orElseThrow(() -> new IllegalStateException("The case " + caseId + " has no order " + number));
    }

    Optional<PurchaseOrder> withNumber(String number) {
        return database.sql(SELECT + " where o.number = ?")
                .param(number)
                .query(PurchaseOrders::order)
                .optional();
    }

    /** Those for which an invoice or a later charge may come, the newest first. */
    List<PurchaseOrder> invoiceable() {
        return database.sql(SELECT
                        + " where o.state in ('SENT', 'CONFIRMED', 'CLOSED') order by o.issued_at desc limit 500")
                .query(PurchaseOrders::order)
                .list();
    }

    /** All of a case, also those that came to nothing; the oldest first. */
    List<PurchaseOrder> of(String caseId) {
        return database.sql(SELECT + " where o.case_id = ? order by o.issued_at, o.number")
                .param(caseId)
                .query(PurchaseOrders::order)
                .list();
    }

    List<PurchaseOrder> in(OrderState state, String caseId) {
        return of(caseId).stream().filter(order -> order.state() == state).toList();
    }

    List<OrderLine> lines(String number) {
        return database.sql("""
                        select o.line, l.catalogue_item, l.name, l.unit, l.service, o.quantity, o.price_cents,
                               coalesce(sum(r.accepted), 0) as accepted,
                               coalesce(sum(r.rejected + r.missing) filter (where c.number is not null and c.outcome is null), 0) as disputed
                          from purchase_order_line o
                          join purchase_line l on l.case_id = o.case_id and l.line = o.line
                          left join (purchase_receipt_line r
                                     join purchase_receipt h on h.id = r.receipt and h.taken_back_at is null
                                     left join purchase_claim c on c.receipt = h.id)
                            on h.order_number = o.order_number and r.line = o.line
                         where o.order_number = ?
                         group by o.order_number, o.line, l.case_id, l.line order by o.line
                        """).param(number).query(OrderLine.class).list();
    }

    /** What the lines were in an earlier version: the next change after it tells what it found. */
    Map<Integer, Ordering.Ordered> linesAt(String number, int version) {
        Map<Integer, Ordering.Ordered> lines = new LinkedHashMap<>();
        database.sql("""
                        select l.line, coalesce(c.old_quantity, l.quantity) as quantity,
                               coalesce(c.old_price_cents, l.price_cents) as price_cents
                          from purchase_order_line l
                          left join lateral (select c.* from purchase_order_change c
                                              where c.order_number = l.order_number and c.line = l.line and c.version > ?
                                              order by c.version limit 1) c on true
                         where l.order_number = ? order by l.line
                        """).params(version, number).query(row -> {
            lines.put(
                    row.getInt("line"),
                    new Ordering.Ordered(row.getBigDecimal("quantity"), row.getLong("price_cents")));
        });
        return lines;
    }

    /** Waits for whoever else is changing the order. */
    void lock(String number) {
        database.sql("select number from purchase_order where number = ? for update")
                .param(number)
                .query(String.class)
                .single();
    }

    /**
     * The order, held until the transaction ends.
     *
     * @throws bureau.platform.language.Refused when nothing of it can be changed any more
     */
    PurchaseOrder open(String caseId, String number, Messages messages) {
        lock(number);
        PurchaseOrder order = get(caseId, number);
        if (!order.state().isOpen()) {
            throw messages.refused("order.notOpen", number);
        }
        return order;
    }

    /** What claims have taken off the price of goods that are kept. */
    long discountCents(String number) {
        return database.sql("""
                        select coalesce(sum(relief_cents), 0) from purchase_claim
                         where order_number = ? and outcome = 'DISCOUNT'
                        """).param(number).query(Long.class).single();
    }

    /** Up to which total the order was agreed to. */
    long approvedCents(String number) {
        return database.sql("select approved_cents from purchase_order where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    /** Whether less of a line is wanted now than when the order was sent. */
    boolean isReduced(String number) {
        return database.sql("""
                        select exists (select 1 from purchase_order_line l
                          join (select distinct on (order_number, line) order_number, line, old_quantity
                                  from purchase_order_change order by order_number, line, version) first
                         using (order_number, line)
                         where l.order_number = ? and l.quantity < first.old_quantity)
                        """).param(number).query(Boolean.class).single();
    }

    void add(PurchaseOrder order) {
        database.sql("""
                        insert into purchase_order
                          (number, case_id, supplier, buyer, delivery_date, prepayment_percent, terms, issued_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        order.number(),
                        order.caseId(),
                        order.supplier(),
                        order.buyer(),
                        order.deliveryDate(),
                        order.prepaymentPercent(),
                        order.terms(),
                        order.issuedAt())
                .update();
    }

    void addLine(PurchaseOrder order, int line, BigDecimal quantity, long priceCents) {
        database.sql("""
                        insert into purchase_order_line (order_number, case_id, line, quantity, price_cents)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(order.number(), order.caseId(), line, quantity, priceCents)
                .update();
    }

    /** A dearer total was agreed to. */
    void agreed(String number, long cents) {
        database.sql("update purchase_order set approved_cents = ? where number = ?")
                .params(cents, number)
                .update();
    }

    void set(String number, OrderState state) {
        database.sql("update purchase_order set state = ?::order_state where number = ?")
                .params(state.name(), number)
                .update();
    }

    void sent(String number, OffsetDateTime at) {
        database.sql("""
                        update purchase_order o set state = 'SENT', sent_at = coalesce(sent_at, ?),
                          approved_cents = (select coalesce(sum(round(l.quantity * l.price_cents)), 0)
                                              from purchase_order_line l where l.order_number = o.number)
                         where number = ?
                        """).params(at, number).update();
    }

    private static PurchaseOrder order(ResultSet row, int number) throws SQLException {
        return new PurchaseOrder(
                row.getString("number"),
                row.getString("case_id"),
                row.getString("supplier"),
                row.getString("buyer"),
                row.getObject("delivery_date", LocalDate.class),
                row.getObject("promised_date", LocalDate.class),
                row.getInt("prepayment_percent"),
                row.getString("terms"),
                row.getObject("issued_at", OffsetDateTime.class),
                row.getObject("sent_at", OffsetDateTime.class),
                OrderState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getLong("total_cents"));
    }
}
