package bureau.purchasing;

import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the buyer changes of an order that the supplier already has. */
@Service
@Transactional
class OrderChanges {

    private static final long TOLERATED_CENTS = 500_000;

    /** One line of one version. */
    record Change(
            int line,
            BigDecimal oldQuantity,
            BigDecimal newQuantity,
            long oldPriceCents,
            long newPriceCents,
            String reason) {}

    private final PurchaseOrders orders;
    private final PurchaseMoney money;
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    OrderChanges(PurchaseOrders orders, PurchaseMoney money, JdbcClient database, Messages messages, Clock clock) {
        this.orders = orders;
        this.money = money;
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Changes quantities, prices and the date; a line with nothing left is deleted, and comes back when it is raised again.
     *
     * @param date null where it stays
     * @return whether anything is different now
     * @throws bureau.platform.language.Refused below what was accepted, or dearer than was agreed to
     */
    boolean change(
            String caseId,
            String number,
            String person,
            Map<Integer, Ordering.Ordered> wanted,
            LocalDate date,
            String reason) {
        PurchaseOrder order = orders.open(caseId, number, messages);
        List<Change> changes = new ArrayList<>();
        for (OrderLine line : orders.lines(number)) {
            Ordering.Ordered now = wanted.get(line.line());
            if (now != null && differs(line, now)) {
                check(line, now);
                changes.add(new Change(
                        line.line(), line.quantity(), now.quantity(), line.priceCents(), now.priceCents(), reason));
            }
        }
        boolean moved = date != null && !date.equals(order.awaitedOn());
        if (changes.isEmpty() && !moved) {
            return false;
        }
        if (reason == null || reason.isBlank()) {
            throw messages.refused("order.changeReasonNeeded");
        }
        if (moved && date.isBefore(LocalDate.now(clock))) {
            throw messages.refused("purchasing.deliveryPast");
        }
        write(order, person, changes, moved ? date : null, reason);
        requireAgreed(caseId, number);
        money.post(caseId, "order changed");
        return true;
    }

    /** Takes back from the order what the supplier gives no replacement for. */
    void reduce(PurchaseOrder order, String person, Map<Integer, BigDecimal> less, String reason) {
        List<Change> changes = new ArrayList<>();
        for (OrderLine line : orders.lines(order.number())) {
            BigDecimal by = less.getOrDefault(line.line(), BigDecimal.ZERO).min(line.outstanding());
            if (by.signum() > 0) {
                changes.add(new Change(
                        line.line(),
                        line.quantity(),
                        line.quantity().subtract(by),
                        line.priceCents(),
                        line.priceCents(),
                        reason));
            }
        }
        if (!changes.isEmpty()) {
            write(order, person, changes, null, reason);
        }
    }

    /** @throws bureau.platform.language.Refused while something of it was accepted and kept */
    void askCancellation(String caseId, String number, String person, String reason) {
        orders.open(caseId, number, messages);
        if (reason == null || reason.isBlank()) {
            throw messages.refused("order.cancelReasonNeeded");
        }
        refuseIfKept(number);
        database.sql("update purchase_order set ended_by = ?, end_reason = ? where number = ?")
                .params(person, reason, number)
                .update();
    }

    /** The order has come to nothing; its money is free again. */
    void cancel(String caseId, String number) {
        orders.lock(number);
        if (orders.lines(number).stream().anyMatch(line -> line.accepted().signum() > 0)) {
            throw messages.needsOperator("order.deliveredMeanwhile", number);
        }
        orders.set(number, OrderState.CANCELLED);
        money.post(caseId, "cancelled");
    }

    /** Why the newest version is another. */
    String reason(String number) {
        return text("change_reason", number);
    }

    /** What the supplier has said to his new date; empty when nothing. */
    String supplierSays(String number) {
        return text("coalesce(answer_remark, '')", number);
    }

    String endReason(String number) {
        return text("end_reason", number);
    }

    private String text(String column, String number) {
        return database.sql("select " + column + " from purchase_order where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void refuseIfKept(String number) {
        if (orders.lines(number).stream().anyMatch(line -> line.accepted().signum() > 0)) {
            throw messages.refused("order.cancelAfterDelivery");
        }
    }

    private void check(OrderLine line, Ordering.Ordered now) {
        if (now.quantity().signum() < 0 || now.quantity().compareTo(line.accepted()) < 0) {
            throw messages.refused("order.belowAccepted", line.name(), line.accepted());
        }
        if (now.priceCents() <= 0) {
            throw messages.refused("order.noPrice", line.name());
        }
    }

    /** Up to five per cent, or five thousand roubles, more than was agreed to is the buyer's own to decide. */
    private void requireAgreed(String caseId, String number) {
        PurchaseOrder order = orders.get(caseId, number);
        long agreed = orders.approvedCents(number);
        long more = order.totalCents() - agreed;
        // five per cent, compared without division
        if (more > TOLERATED_CENTS && more * 20 > agreed) {
            throw messages.refused(
                    "order.dearerThanAgreed",
                    new Plain(messages.reader(), clock.getZone()).money(agreed),
                    new Plain(messages.reader(), clock.getZone()).money(order.totalCents()));
        }
    }

    private void write(PurchaseOrder order, String person, List<Change> changes, LocalDate date, String reason) {
        int version = order.version() + 1;
        for (Change change : changes) {
            database.sql("""
                            insert into purchase_order_change (order_number, version, line, old_quantity, new_quantity,
                              old_price_cents, new_price_cents, reason, person, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            order.number(),
                            version,
                            change.line(),
                            change.oldQuantity(),
                            change.newQuantity(),
                            change.oldPriceCents(),
                            change.newPriceCents(),
                            change.reason(),
                            person,
                            OffsetDateTime.now(clock))
                    .update();
            database.sql(
                            "update purchase_order_line set quantity = ?, price_cents = ? where order_number = ? and line = ?")
                    .params(change.newQuantity(), change.newPriceCents(), order.number(), change.line())
                    .update();
        }
        // The date that the supplier had promised is no longer the one that is wanted.
        database.sql("""
                        update purchase_order set version = ?, delivery_date = coalesce(?::date, delivery_date),
                          promised_date = coalesce(?::date, promised_date), change_reason = ? where number = ?
                        """)
                .params(version, date, order.promisedDate() == null ? null : date, reason, order.number())
                .update();
    }

    private static boolean differs(OrderLine line, Ordering.Ordered now) {
        return now.quantity().compareTo(line.quantity()) != 0 || now.priceCents() != line.priceCents();
    }
}
