package bureau.purchasing;

import bureau.platform.language.Messages;
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

/** How an order that the supplier already has becomes another one, or none. */
@Service
@Transactional
class OrderChanges {

    private final PurchaseOrders orders;
    private final ProposalRows proposals;
    private final PurchaseMoney money;
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    OrderChanges(
            PurchaseOrders orders,
            ProposalRows proposals,
            PurchaseMoney money,
            JdbcClient database,
            Messages messages,
            Clock clock) {
        this.orders = orders;
        this.proposals = proposals;
        this.money = money;
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /** Takes back from the order what the supplier gives no replacement for. */
    void reduce(PurchaseOrder order, String person, Map<Integer, BigDecimal> less, String reason) {
        List<OrderProposal.Line> changes = new ArrayList<>();
        for (OrderLine line : orders.lines(order.number())) {
            BigDecimal by = less.getOrDefault(line.line(), BigDecimal.ZERO).min(line.outstanding());
            if (by.signum() > 0) {
                changes.add(new OrderProposal.Line(
                        line.line(),
                        line.quantity(),
                        line.quantity().subtract(by),
                        line.priceCents(),
                        line.priceCents()));
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
        proposals.dropOpen(number);
        money.post(caseId, "cancelled");
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

    /** @return the version that it is now */
    int write(PurchaseOrder order, String person, List<OrderProposal.Line> changes, LocalDate date, String reason) {
        int version = order.version() + 1;
        for (OrderProposal.Line change : changes) {
            database.sql("""
                            insert into purchase_order_change (order_number, version, line, old_quantity, new_quantity,
                              old_price_cents, new_price_cents, reason, person, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            order.number(),
                            version,
                            change.line(),
                            change.quantityBefore(),
                            change.quantity(),
                            change.priceBefore(),
                            change.priceCents(),
                            reason,
                            person,
                            OffsetDateTime.now(clock))
                    .update();
            database.sql(
                            "update purchase_order_line set quantity = ?, price_cents = ? where order_number = ? and line = ?")
                    .params(change.quantity(), change.priceCents(), order.number(), change.line())
                    .update();
        }
        // The date that the supplier had promised is no longer the one that is wanted.
        database.sql("""
                        update purchase_order set version = ?, delivery_date = coalesce(?::date, delivery_date),
                          promised_date = coalesce(?::date, promised_date), change_reason = ? where number = ?
                        """)
                .params(version, date, order.promisedDate() == null ? null : date, reason, order.number())
                .update();
        return version;
    }
}
