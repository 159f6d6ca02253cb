package bureau.purchasing;

import bureau.documents.Documents;
import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has arrived: accepted, rejected, or taken back because it was recorded by mistake. */
@Service
@Transactional
class Receiving {

    /** What the supplier's paper says: number and, for works, the period. */
    record Paper(String number, LocalDate from, LocalDate to, String remark) {}

    /**
     * What came of one line.
     *
     * @param byNote how much of it the supplier's paper names; null where it names what came
     */
    record Arrived(
            BigDecimal accepted, BigDecimal rejected, String rejectReason, String serialNumbers, BigDecimal byNote) {

        Arrived(BigDecimal accepted, BigDecimal rejected, String rejectReason, String serialNumbers) {
            this(accepted, rejected, rejectReason, serialNumbers, null);
        }

        BigDecimal came() {
            return accepted.add(rejected);
        }

        BigDecimal missing() {
            return byNote == null ? BigDecimal.ZERO : byNote.subtract(came());
        }
    }

    private final PurchaseOrders orders;
    private final Receipts receipts;
    private final Documents documents;
    private final JdbcClient database;
    private final GoodsNames goods;
    private final Messages messages;
    private final Clock clock;

    Receiving(
            PurchaseOrders orders,
            Receipts receipts,
            Documents documents,
            JdbcClient database,
            GoodsNames goods,
            Messages messages,
            Clock clock) {
        this.orders = orders;
        this.receipts = receipts;
        this.documents = documents;
        this.database = database;
        this.goods = goods;
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
            Paper paper,
            Map<Integer, Arrived> arrived) {
        PurchaseOrder order = orders.open(caseId, number, messages);
        if (receiver.equals(order.buyer())) {
            throw messages.refused("purchasing.receiverIsBuyer");
        }
        if (paper.from() != null && paper.to() != null && paper.from().isAfter(paper.to())) {
            throw messages.refused("order.periodBackwards");
        }
        check(orders.lines(number), service, arrived);
        long receipt = database.sql("""
                        insert into purchase_receipt (case_id, order_number, received_by, buyer, service, delivery_note,
                          period_from, period_to, remark, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        caseId,
                        number,
                        receiver,
                        order.buyer(),
                        service,
                        paper.number(),
                        paper.from(),
                        paper.to(),
                        paper.remark(),
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        arrived.forEach((line, what) -> {
            if (what.came().add(what.missing()).signum() > 0) {
                database.sql("""
                                insert into purchase_receipt_line
                                  (receipt, case_id, line, accepted, rejected, missing, reject_reason, serial_numbers)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                """)
                        .params(
                                receipt,
                                caseId,
                                line,
                                what.accepted(),
                                what.rejected(),
                                what.missing(),
                                what.rejectReason(),
                                what.serialNumbers())
                        .update();
            }
        });
        return receipt;
    }

    /**
     * Undoes a receipt that was recorded by mistake: what it says is awaited again.
     *
     * @throws bureau.platform.language.Refused when it is none of the order's, or under a claim
     */
    void takeBack(String caseId, String number, long receipt, String person, String reason) {
        orders.open(caseId, number, messages);
        if (reason == null || reason.isBlank()) {
            throw messages.refused("order.takeBackReasonNeeded");
        }
        boolean disputed = database.sql(
                        "select exists (select 1 from purchase_claim where receipt = ? and outcome is null)")
                .param(receipt)
                .query(Boolean.class)
                .single();
        if (disputed) {
            throw messages.refused("order.receiptUnderClaim");
        }
        int taken = database.sql("""
                        update purchase_receipt set taken_back_at = ?, taken_back_by = ?, taken_back_reason = ?
                         where id = ? and order_number = ? and taken_back_at is null
                        """)
                .params(OffsetDateTime.now(clock), person, reason, receipt, number)
                .update();
        if (taken == 0) {
            throw messages.refused("order.noSuchReceipt");
        }
    }

    /** The photos and papers that came with it. */
    void attach(String caseId, long receipt, Stream<UUID> files, String person) {
        files.forEach(file -> {
            documents.attach(file, caseId, person);
            receipts.addFile(receipt, file);
        });
    }

    boolean allArrived(String number) {
        return orders.lines(number).stream().allMatch(line -> line.outstanding().signum() == 0);
    }

    private void check(List<OrderLine> lines, boolean service, Map<Integer, Arrived> arrived) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Integer, Arrived> each : arrived.entrySet()) {
            Arrived what = each.getValue();
            OrderLine line = lines.stream()
                    .filter(one -> one.line() == each.getKey() && one.service() == service)
                    .findFirst()
                    .orElseThrow(() -> messages.refused("purchasing.noSuchLine", each.getKey()));
            BigDecimal named = what.came().add(what.missing().max(BigDecimal.ZERO));
            if (what.accepted().signum() < 0
                    || what.rejected().signum() < 0
                    || named.compareTo(line.outstanding()) > 0) {
                throw messages.refused("purchasing.tooMuchReceived", goods.name(line), line.outstanding());
            }
            if (what.missing().signum() < 0) {
                throw messages.refused("purchasing.moreThanTheNote", goods.name(line), what.byNote(), what.came());
            }
            if (what.rejected().signum() > 0
                    && (what.rejectReason() == null || what.rejectReason().isBlank())) {
                throw messages.refused("purchasing.rejectReasonNeeded", goods.name(line));
            }
            checkSerials(line, what);
            sum = sum.add(named);
        }
        if (sum.signum() == 0) {
            throw messages.refused("purchasing.nothingReceived");
        }
    }

    /** Each thing has one, so more of them than things are a slip of the finger. */
    private void checkSerials(OrderLine line, Arrived what) {
        List<String> serials = ReceivedLines.serials(what.serialNumbers());
        if (BigDecimal.valueOf(serials.size()).compareTo(what.accepted()) > 0) {
            throw messages.refused("order.tooManySerials", goods.name(line), serials.size(), what.accepted());
        }
        if (Set.copyOf(serials).size() < serials.size()) {
            throw messages.refused("order.serialTwice", goods.name(line));
        }
    }
}
