package bureau.purchasing;

import bureau.OfficeTest;
import bureau.budget.Budget;
import bureau.budget.BudgetState;
import bureau.platform.language.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static bureau.purchasing.OrderCases.BUYER;
import static bureau.purchasing.OrderCases.PRICE;
import static bureau.purchasing.OrderCases.STOREKEEPER;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random lives of orders. Whatever happens in whatever order, the ledger says what the tables say, and nothing is left set
 * aside when an order is over. A walk that fails is named by its seed.
 */
@OfficeTest
class OrderWalkTest {

    private static final int WALKS = 200;
    private static final int STEPS = 12;

    @Autowired
    OrderCases orders;

    @Autowired
    PurchaseOrders table;

    @Autowired
    PurchaseRequests requests;

    @Autowired
    Receiving receiving;

    @Autowired
    Receipts receipts;

    @Autowired
    Claims claims;

    @Autowired
    OrderProposals proposals;

    @Autowired
    OrderChanges changes;

    @Autowired
    Confirmations confirmations;

    @Autowired
    OrderStandings standings;

    @Autowired
    Ordering ordering;

    @Autowired
    Purchasing purchasing;

    @Autowired
    InvoiceMoney invoices;

    @Autowired
    PurchaseMoney money;

    @Autowired
    Budget budget;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    /** How often each thing was really done, so that the walks cannot go round what they are to try. */
    private final Map<String, Integer> done = new TreeMap<>();

    @Test
    void ledgerFollowsEveryWalkOfAnOrder() {
        for (int seed = 0; seed < WALKS; seed++) {
            walk(seed);
        }
        assertThat(done)
                .containsOnlyKeys(
                        "cancelled",
                        "changed",
                        "closed",
                        "declined",
                        "dearer",
                        "discounted",
                        "dropped",
                        "paid",
                        "received",
                        "refunded",
                        "rejected",
                        "replaced",
                        "takenBack");
        assertThat(done.values()).allMatch(times -> times >= 5, "often enough: " + done);
    }

    private void walk(int seed) {
        Random random = new Random(seed);
        String caseId = orders.sentAlone(1 + random.nextInt(3), random.nextInt(2));
        String number = orders.number(caseId);
        check(seed, "sent", caseId, number);
        for (int step = 0; step < STEPS && isOpen(caseId, number); step++) {
            attempt(seed, random, caseId, number);
        }
        if (isOpen(caseId, number)) {
            finish(seed, random, caseId, number);
        }
        String state = table.get(caseId, number).state().name();
        assertThat(orders.ledger(caseId).get(1))
                .as("seed %d owes after %s", seed, state)
                .isZero();
        transaction.executeWithoutResult(status -> purchasing.release(caseId));
        assertThat(orders.ledger(caseId))
                .as("seed %d over as %s", seed, state)
                .containsExactly(0L, 0L, money.paidCents(caseId));
    }

    /** One thing that somebody might do now; what the rules refuse must leave nothing behind. */
    private void attempt(int seed, Random random, String caseId, String number) {
        List<Long> before = orders.ledger(caseId);
        String what = null;
        try {
            what = transaction.execute(status -> act(random, caseId, number));
        } catch (Refused refused) {
            assertThat(orders.ledger(caseId))
                    .as("seed %d refused: %s", seed, refused.getMessage())
                    .isEqualTo(before);
        }
        if (what != null) {
            done.merge(what, 1, Integer::sum);
            check(seed, what, caseId, number);
        }
    }

    private String act(Random random, String caseId, String number) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> receive(random, caseId, number, false);
            case 3 -> receive(random, caseId, number, true);
            case 4, 5 -> settleClaim(random, number);
            case 6, 7 -> change(random, caseId, number);
            case 8 -> takeBack(random, caseId, number);
            case 9 -> pay(caseId, number);
            case 10 -> giveUp(random, caseId, number);
            default -> close(caseId, number);
        };
    }

    private String receive(Random random, String caseId, String number, boolean service) {
        Map<Integer, Receiving.Arrived> arrived = new HashMap<>();
        boolean[] rejected = {false};
        table.lines(number).stream().filter(line -> line.service() == service).forEach(line -> {
            // Now and then one more than is outstanding.
            int came = random.nextInt(line.outstanding().intValue() + 2);
            int bad = service ? 0 : random.nextInt(3) == 0 ? random.nextInt(came + 1) : 0;
            rejected[0] |= bad > 0;
            arrived.put(
                    line.line(),
                    new Receiving.Arrived(BigDecimal.valueOf(came - bad), BigDecimal.valueOf(bad), "Broken", null));
        });
        long receipt = receiving.receive(
                caseId, number, STOREKEEPER, service, new Receiving.Paper("N", null, null, null), arrived);
        if (rejected[0]) {
            claims.raise(caseId, number, receipt);
        }
        return rejected[0] ? "rejected" : "received";
    }

    private String settleClaim(Random random, String number) {
        List<Claim> open = claims.open(number);
        if (open.isEmpty()) {
            return null;
        }
        Claim claim = open.get(random.nextInt(open.size()));
        return switch (random.nextInt(3)) {
            case 0 -> {
                claims.settle(claim.receipt(), BUYER, Claim.Outcome.REPLACED, null, null);
                yield "replaced";
            }
            case 1 -> {
                claims.settle(claim.receipt(), BUYER, Claim.Outcome.DISCOUNT, 1L + random.nextInt((int) PRICE), null);
                yield "discounted";
            }
            default -> {
                claims.settle(claim.receipt(), BUYER, Claim.Outcome.REFUND, null, null);
                yield "refunded";
            }
        };
    }

    private String change(Random random, String caseId, String number) {
        List<OrderLine> lines = table.lines(number);
        OrderLine line = lines.get(random.nextInt(lines.size()));
        Ordering.Ordered wanted = new Ordering.Ordered(
                BigDecimal.valueOf(random.nextInt(14)),
                line.accepted().signum() > 0 ? line.priceCents() : line.priceCents() * (90 + random.nextInt(60)) / 100);
        return proposals
                .propose(caseId, number, BUYER, Map.of(line.line(), wanted), null, "A walk.")
                .map(proposal -> {
                    if (!proposal.dearer()) {
                        return "changed";
                    }
                    proposals.begin(proposal.id(), "agreement " + proposal.id() + " " + caseId);
                    OrderProposal asked = agreementOf(proposal.id());
                    boolean agreed = random.nextBoolean() && proposals.isPossible(asked);
                    if (agreed) {
                        proposals.takeEffect(asked);
                    } else {
                        proposals.drop(asked);
                    }
                    return agreed ? "dearer" : "dropped";
                })
                .orElse(null);
    }

    private OrderProposal agreementOf(long proposal) {
        return database.sql("select * from purchase_order_proposal where id = ?")
                .param(proposal)
                .query(OrderProposal.class)
                .single();
    }

    private String takeBack(Random random, String caseId, String number) {
        List<Receipt> standing = new ArrayList<>(receipts.standing(number));
        // What is invoiced is credited first, which is another process.
        if (standing.isEmpty() || isInvoiced(number)) {
            return null;
        }
        Collections.shuffle(standing, random);
        Receipt receipt = standing.get(0);
        receiving.takeBack(caseId, number, receipt.id(), STOREKEEPER, "A walk.");
        return "takenBack";
    }

    private String pay(String caseId, String number) {
        if (table.lines(number).stream().noneMatch(line -> line.accepted().signum() > 0)) {
            return null;
        }
        long owed = invoiceableCents(number) - table.discountCents(number);
        if (isInvoiced(number) || owed <= 0) {
            return null;
        }
        orders.pay(caseId, owed);
        return "paid";
    }

    private String giveUp(Random random, String caseId, String number) {
        if (random.nextBoolean()) {
            changes.askCancellation(caseId, number, BUYER, "A walk.");
            changes.cancel(caseId, number);
            return "cancelled";
        }
        confirmations.decline(caseId, number, BUYER, "A walk.");
        confirmations.declined(caseId, number);
        return "declined";
    }

    private String close(String caseId, String number) {
        OrderStanding standing = standings.of(caseId, number);
        if (!standing.settled() || !standing.deliveryComplete()) {
            return null;
        }
        ordering.close(caseId, number);
        return "closed";
    }

    /** All that is still awaited is given up or comes, claims are settled, everything is paid. */
    private void finish(int seed, Random random, String caseId, String number) {
        transaction.executeWithoutResult(status -> {
            claims.open(number)
                    .forEach(claim -> claims.settle(claim.receipt(), BUYER, Claim.Outcome.REPLACED, null, null));
            Map<Integer, Ordering.Ordered> rest = new HashMap<>();
            table.lines(number)
                    .forEach(line -> rest.put(line.line(), new Ordering.Ordered(line.accepted(), line.priceCents())));
            proposals.propose(caseId, number, BUYER, rest, null, "Enough.");
        });
        check(seed, "given up", caseId, number);
        transaction.executeWithoutResult(status -> {
            long owed = table.lines(number).stream()
                            .anyMatch(line -> line.accepted().signum() > 0)
                    ? invoiceableCents(number) - (isInvoiced(number) ? 0 : table.discountCents(number))
                    : 0;
            if (owed > 0) {
                orders.pay(caseId, owed);
            }
        });
        check(seed, "paid at last", caseId, number);
        transaction.executeWithoutResult(status -> ordering.close(caseId, number));
        done.merge("closed", 1, Integer::sum);
    }

    /** What was accepted and is in no invoice yet. */
    private long invoiceableCents(String number) {
        return table.lines(number).stream()
                .mapToLong(line -> PurchaseLine.sumCents(
                        line.accepted().subtract(invoiced(number, line.line())), line.priceCents()))
                .sum();
    }

    private BigDecimal invoiced(String number, int line) {
        return database.sql("""
                        select coalesce(sum(l.quantity), 0) from supplier_invoice i join supplier_invoice_line l using (case_id)
                         where i.order_number = ? and l.line = ?
                        """).params(number, line).query(BigDecimal.class).single();
    }

    private boolean isInvoiced(String number) {
        return database.sql("select exists (select 1 from supplier_invoice where order_number = ?)")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    private boolean isOpen(String caseId, String number) {
        return table.get(caseId, number).state().isOpen();
    }

    private void check(int seed, String what, String caseId, String number) {
        PurchaseOrder order = table.get(caseId, number);
        List<Long> ledger = orders.ledger(caseId);
        long paid = money.paidCents(caseId);
        assertThat(ledger.get(0)).as("seed %d %s: reserved", seed, what).isEqualTo(money.unorderedCents(caseId));
        assertThat(ledger.get(1))
                .as("seed %d %s: committed", seed, what)
                .isEqualTo(Math.max(0, invoices.expectedCents(order) - paid));
        assertThat(ledger.get(2)).as("seed %d %s: paid", seed, what).isEqualTo(paid);
        assertThat(table.lines(number)).allMatch(line -> line.accepted().compareTo(line.quantity()) <= 0);
        checkItem(seed, what, requests.get(caseId).budgetItem());
    }

    private void checkItem(int seed, String what, long item) {
        BudgetState state = budget.state(item);
        Map<String, Long> cases = new HashMap<>();
        database.sql("select stage::text, sum(amount_cents) from budget_movement where budget_item = ? group by 1")
                .param(item)
                .query(row -> {
                    cases.put(row.getString(1), row.getLong(2));
                });
        assertThat(List.of(state.reservedCents(), state.committedCents(), state.actualCents()))
                .as("seed %d %s: item", seed, what)
                .isEqualTo(List.of(
                        cases.getOrDefault("RESERVED", 0L),
                        cases.getOrDefault("COMMITTED", 0L),
                        cases.getOrDefault("ACTUAL", 0L)));
    }
}
