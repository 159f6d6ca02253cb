package bureau.purchasing;

import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the supplier answers to an order, and answers again. */
@Service
@Transactional
class Confirmations {

    private final PurchaseOrders orders;
    private final ProposalRows proposals;
    private final PurchaseMoney money;
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    Confirmations(
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

    /** @throws bureau.platform.language.Refused when the day is over */
    void confirm(String caseId, String number, String person, LocalDate promised, String remark) {
        orders.open(caseId, number, messages);
        answered(number, OrderState.CONFIRMED, promised(promised), person, remark);
    }

    /** @throws bureau.platform.language.Refused without a reason, or when the supplier has delivered after all */
    void decline(String caseId, String number, String person, String reason) {
        orders.open(caseId, number, messages);
        if (reason == null || reason.isBlank()) {
            throw messages.refused("order.declineReasonNeeded");
        }
        if (orders.lines(number).stream().anyMatch(line -> line.accepted().signum() > 0)) {
            throw messages.refused("order.declinedAfterDelivery");
        }
        answered(number, OrderState.SENT, null, person, reason);
    }

    /** The order has come to nothing; its money is free for the next supplier. */
    void declined(String caseId, String number) {
        orders.lock(number);
        database.sql("""
                        update purchase_order set state = 'DECLINED', ended_by = answered_by, end_reason = answer_remark
                         where number = ?
                        """).param(number).update();
        proposals.dropOpen(number);
        money.post(caseId, "declined");
    }

    /**
     * Another date than before.
     *
     * @return whether it is another one
     */
    boolean promise(String caseId, String number, String person, LocalDate date, String remark) {
        PurchaseOrder order = orders.open(caseId, number, messages);
        if (date.equals(order.promisedDate())) {
            return false;
        }
        answered(number, OrderState.CONFIRMED, promised(date), person, remark);
        return true;
    }

    private LocalDate promised(LocalDate date) {
        if (date == null) {
            throw messages.refused("order.promisedDateNeeded");
        }
        if (date.isBefore(LocalDate.now(clock))) {
            throw messages.refused("purchasing.deliveryPast");
        }
        return date;
    }

    private void answered(String number, OrderState state, LocalDate promised, String person, String remark) {
        database.sql("""
                        update purchase_order set state = ?::order_state, promised_date = ?, answered_by = ?, answered_at = ?,
                          answer_remark = ? where number = ?
                        """)
                .params(state.name(), promised, person, OffsetDateTime.now(clock), remark, number)
                .update();
    }
}
