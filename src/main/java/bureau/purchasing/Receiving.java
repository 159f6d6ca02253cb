package bureau.purchasing;

import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has arrived: accepted, rejected, or taken back because it was recorded by mistake. */
@Service
@Transactional
class Receiving {

    /** What came of one line. */
    record Arrived(BigDecimal accepted, BigDecimal rejected, String rejectReason, String serialNumbers) {}

    private final PurchaseOrders orders;
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    Receiving(PurchaseOrders orders, JdbcClient database, Messages messages, Clock clock) {
        this.orders = orders;
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Records a delivery, or the works done, by line number.
     *
     * @throws bureau.platform.language.Refused when the receiver is the buyer, or more is entered than is outstanding
     */
    long receive(
            String caseId,
            String number,
            String receiver,
            boolean service,
            String deliveryNote,
            String remark,
            Map<Integer, Arrived> arrived) {
        orders.lock(number);
        PurchaseOrder order = orders.get(caseId, number);
        if (receiver.equals(order.buyer())) {
            throw messages.refused("purchasing.receiverIsBuyer");
        }
        check(orders.lines(number), arrived);
        long receipt = database.sql("""
                        insert into purchase_receipt (case_id, order_number, received_by, buyer, service, delivery_note, remark, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        caseId,
                        number,
                        receiver,
                        order.buyer(),
                        service,
                        deliveryNote,
                        remark,
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        arrived.forEach((line, what) -> {
            if (what.accepted().add(what.rejected()).signum() > 0) {
                database.sql("""
                                insert into purchase_receipt_line
                                  (receipt, case_id, line, accepted, rejected, reject_reason, serial_numbers)
                                values (?, ?, ?, ?, ?, ?, ?)
                                """)
                        .params(
                                receipt,
                                caseId,
                                line,
                                what.accepted(),
                                what.rejected(),
                                what.rejectReason(),
                                what.serialNumbers())
                        .update();
            }
        });
        return receipt;
    }

    boolean allArrived(String number) {
        return orders.lines(number).stream().allMatch(line -> line.outstanding().signum() == 0);
    }

    private void check(List<OrderLine> lines, Map<Integer, Arrived> arrived) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Integer, Arrived> each : arrived.entrySet()) {
            Arrived what = each.getValue();
            OrderLine line = lines.stream()
                    .filter(one -> one.line() == each.getKey())
                    .findFirst()
                    .orElseThrow(() -> messages.refused("purchasing.noSuchLine", each.getKey()));
            BigDecimal came = what.accepted().add(what.rejected());
            if (what.accepted().signum() < 0
                    || what.rejected().signum() < 0
                    || came.compareTo(line.outstanding()) > 0) {
                throw messages.refused("purchasing.tooMuchReceived", line.name(), line.outstanding());
            }
            if (what.rejected().signum() > 0
                    && (what.rejectReason() == null || what.rejectReason().isBlank())) {
                throw messages.refused("purchasing.rejectReasonNeeded", line.name());
            }
            sum = sum.add(came);
        }
        if (sum.signum() == 0) {
            throw messages.refused("purchasing.nothingReceived");
        }
    }
}
