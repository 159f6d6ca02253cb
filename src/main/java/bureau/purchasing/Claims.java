package bureau.purchasing;

import bureau.calendar.WorkingTime;
import bureau.numbering.Journals;
import bureau.parameters.Parameters;
import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is rejected is claimed from the supplier until it is replaced, cheaper or paid back. */
@Service
@Transactional
class Claims {

    private final PurchaseOrders orders;
    private final Receipts receipts;
    private final WhatIsWrong wrong;
    private final OrderChanges changes;
    private final PurchaseMoney money;
    private final Journals journals;
    private final WorkingTime workingTime;
    private final Parameters parameters;
    private final JdbcClient database;
    private final GoodsNames goods;
    private final Messages messages;
    private final Clock clock;

    Claims(
            PurchaseOrders orders,
            Receipts receipts,
            WhatIsWrong wrong,
            OrderChanges changes,
            PurchaseMoney money,
            Journals journals,
            WorkingTime workingTime,
            Parameters parameters,
            JdbcClient database,
            GoodsNames goods,
            Messages messages,
            Clock clock) {
        this.orders = orders;
        this.receipts = receipts;
        this.wrong = wrong;
        this.changes = changes;
        this.money = money;
        this.journals = journals;
        this.workingTime = workingTime;
        this.parameters = parameters;
        this.database = database;
        this.goods = goods;
        this.messages = messages;
        this.clock = clock;
    }

    /** One claim for one delivery, however often it is raised. */
    Claim raise(String caseId, String order, long receipt) {
        orders.lock(order);
        String number = journals.number(PurchasingProcess.CLAIMS, caseId + "/" + receipt);
        database.sql("""
                        insert into purchase_claim (number, case_id, order_number, receipt, demand, answer_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (receipt) do nothing
                        """)
                .params(
                        number,
                        caseId,
                        order,
                        receipt,
                        wrong.of(receipts.get(order, receipt), messages.office()),
                        workingTime.after(workingTime.now(), timeToAnswer()).toLocalDate(),
                        OffsetDateTime.now(clock))
                .update();
        return of(receipt).orElseThrow();
    }

    private Duration timeToAnswer() {
        return parameters.hours(PurchasingParameters.CLAIM_HOURS);
    }

    Optional<Claim> of(long receipt) {
        return database.sql("select * from purchase_claim where receipt = ?")
                .param(receipt)
                .query(Claim.class)
                .optional();
    }

    List<Claim> open(String order) {
        return database.sql("select * from purchase_claim where order_number = ? and outcome is null order by number")
                .param(order)
                .query(Claim.class)
                .list();
    }

    /**
     * Records what the supplier has agreed to.
     *
     * @throws bureau.platform.language.Refused without an amount where one is needed, or when others have come already
     */
    void settle(long receipt, String person, Claim.Outcome outcome, Long reliefCents, String remark) {
        Claim claim = of(receipt).orElseThrow();
        orders.lock(claim.orderNumber());
        PurchaseOrder order = orders.get(claim.caseId(), claim.orderNumber());
        Receipt rejected = receipts.get(claim.orderNumber(), receipt);
        if (of(receipt).orElseThrow().outcome() != null) {
            throw messages.refused("order.claimSettled", claim.number());
        }
        if (outcome == Claim.Outcome.DISCOUNT) {
            checkDiscount(rejected, reliefCents);
        }
        database.sql("""
                        update purchase_claim set outcome = ?::claim_outcome, relief_cents = ?, remark = ?, settled_by = ?,
                          settled_at = ? where number = ?
                        """)
                .params(
                        outcome.name(),
                        outcome == Claim.Outcome.REPLACED ? null : reliefCents,
                        remark,
                        person,
                        OffsetDateTime.now(clock),
                        claim.number())
                .update();
        if (outcome == Claim.Outcome.DISCOUNT) {
            receipts.addAccepted(rejected, claim.number(), quantities(rejected, Receipt.Line::rejected));
            // What never came cannot be kept for less.
            changes.reduce(order, person, quantities(rejected, Receipt.Line::missing), claim.number());
        } else if (outcome == Claim.Outcome.REFUND) {
            changes.reduce(order, person, quantities(rejected, Receipt.Line::claimed), claim.number());
        }
        money.post(claim.caseId(), "claim settled");
    }

    private static Map<Integer, BigDecimal> quantities(Receipt receipt, Function<Receipt.Line, BigDecimal> of) {
        return receipt.lines().stream()
                .filter(line -> of.apply(line).signum() > 0)
                .collect(Collectors.toMap(Receipt.Line::line, of));
    }

    private void checkDiscount(Receipt rejected, Long reliefCents) {
        Map<Integer, OrderLine> lines =
                orders.lines(rejected.orderNumber()).stream().collect(Collectors.toMap(OrderLine::line, line -> line));
        if (rejected.lines().stream().noneMatch(line -> line.rejected().signum() > 0)) {
            throw messages.refused("order.nothingToKeepForLess");
        }
        long worth = 0;
        for (Receipt.Line line : rejected.lines()) {
            OrderLine ordered = lines.get(line.line());
            if (line.claimed().compareTo(ordered.outstanding()) > 0) {
                throw messages.refused("order.replacedAlready", goods.name(ordered));
            }
            worth += PurchaseLine.sumCents(line.rejected(), ordered.priceCents());
        }
        if (reliefCents == null || reliefCents <= 0 || reliefCents > worth) {
            throw messages.refused("order.discountNeeded");
        }
    }
}
