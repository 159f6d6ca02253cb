package bureau.travel;

import bureau.OfficeTest;
import bureau.budget.Budget;
import bureau.budget.BudgetState;
import bureau.platform.language.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static bureau.travel.SampleTrips.ACCOUNTANT;
import static bureau.travel.SampleTrips.ANTON;
import static bureau.travel.SampleTrips.KAZAN;
import static bureau.travel.SampleTrips.LENA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The ledger follows a trip from its estimate to the last kopeck, whatever happens on the way and however often. */
@OfficeTest
class TravelMoneyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 12);
    private static final List<String> TRAVELLERS = List.of(ANTON, LENA);

    @Autowired
    SampleTrips samples;

    @Autowired
    Travel travel;

    @Autowired
    TravelMoney money;

    @Autowired
    TravelClaims claims;

    @Autowired
    Bookings bookings;

    @Autowired
    Trips trips;

    @Autowired
    Budget budget;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private Trip trip;
    private BudgetState before;

    @BeforeEach
    void register() {
        before = budget.state(samples.item());
        trip = samples.register(SampleTrips.plan(KAZAN, FIRST, FIRST.plusDays(2), 1_000_00), null, ANTON, LENA);
    }

    @AfterEach
    void tidyUp() {
        samples.forget();
        assertThat(budget.state(samples.item())).isEqualTo(before);
    }

    @Test
    void estimateIsSetAsideIfThereIsThatMuch() {
        transaction.execute(status -> money.reserve(trip.caseId()));
        transaction.execute(status -> money.reserve(trip.caseId()));
        assertLedger(1_000_00, 0, 0);
        Trip huge = samples.register(
                SampleTrips.plan(KAZAN, FIRST, FIRST.plusDays(2), before.freeCents() + 1), null, ANTON);
        BudgetState wanted = transaction.execute(status -> money.reserve(huge.caseId()));
        assertThat(wanted.freeCents()).isNegative();
        assertThat(stage(huge, "RESERVED"))
                .as("nothing is set aside of what is not there")
                .isZero();
        transaction.execute(status -> money.post(huge.caseId(), "agreed beyond the plan"));
        assertThat(stage(huge, "RESERVED")).isEqualTo(before.freeCents() + 1);
    }

    @Test
    void tripGoesFromEstimateToSettlement() {
        transaction.execute(status -> money.reserve(trip.caseId()));
        long ticket = buy("ticket", 300_00);
        assertLedger(700_00, 300_00, 0);
        pay(ANTON, PaymentKind.ADVANCE, 400_00, "advance");
        assertLedger(300_00, 700_00, 0);
        bookingPaid(ticket);
        assertLedger(300_00, 400_00, 300_00);
        report(ANTON, "spent", 350_00, PaidBy.SELF);
        assertLedger(300_00, 50_00, 650_00);
        report(LENA, "hers", 120_00, PaidBy.SELF);
        assertLedger(180_00, 170_00, 650_00);
        report(LENA, "card", 30_00, PaidBy.CARD);
        report(LENA, "ticket", 300_00, PaidBy.OFFICE);
        assertLedger(150_00, 170_00, 680_00);
        assertThat(money.isSettled(trip.caseId())).isFalse();
        assertThat(money.account(trip.caseId(), LENA).owedToTravellerCents()).isEqualTo(120_00);
        assertThat(money.account(trip.caseId(), ANTON).owedToOfficeCents()).isEqualTo(50_00);
        pay(LENA, PaymentKind.REIMBURSEMENT, 120_00, "to her");
        pay(ANTON, PaymentKind.RETURN, 20_00, "cash");
        pay(ANTON, PaymentKind.DEDUCTION, 30_00, "of his pay");
        assertLedger(200_00, 0, 800_00);
        assertThat(money.isSettled(trip.caseId())).isTrue();
        end(TripState.CLOSED);
        assertLedger(0, 0, 800_00);
    }

    @Test
    void cancelledTripGivesBackAllButWhatIsLost() {
        transaction.execute(status -> money.reserve(trip.caseId()));
        long paid = buy("ticket", 300_00);
        bookingPaid(paid);
        long unpaid = buy("room", 100_00);
        pay(ANTON, PaymentKind.ADVANCE, 200_00, "advance");
        end(TripState.CANCELLED);
        assertLedger(0, 300_00, 300_00);
        cancelBooking(paid, 180_00);
        cancelBooking(unpaid, 100_00);
        assertLedger(0, 200_00, 120_00);
        pay(ANTON, PaymentKind.RETURN, 200_00, "cash");
        assertLedger(0, 0, 120_00);
        assertThat(money.isSettled(trip.caseId())).isTrue();
    }

    @Test
    void changedEstimateMovesOnlyWhatNobodyTouched() {
        transaction.execute(status -> money.reserve(trip.caseId()));
        buy("ticket", 300_00);
        replan(2_000_00);
        assertLedger(1_700_00, 300_00, 0);
        replan(100_00);
        assertLedger(0, 300_00, 0);
    }

    @Test
    void nobodyIsPaidMoreThanHeIsOwed() {
        pay(ANTON, PaymentKind.ADVANCE, 100_00, "advance");
        for (PaymentKind back : List.of(PaymentKind.RETURN, PaymentKind.DEDUCTION)) {
            assertThatThrownBy(() -> pay(ANTON, back, 100_01, "too much" + back))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> pay(ANTON, PaymentKind.REIMBURSEMENT, 1, "nothing owed"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> pay(ANTON, PaymentKind.ADVANCE, 0, "nothing")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> pay("fac.ivan", PaymentKind.ADVANCE, 1, "stranger"))
                .isInstanceOf(Refused.class);
        report(ANTON, "spent", 150_00, PaidBy.SELF);
        assertThatThrownBy(() -> pay(ANTON, PaymentKind.REIMBURSEMENT, 50_01, "too much"))
                .isInstanceOf(Refused.class);
        pay(ANTON, PaymentKind.REIMBURSEMENT, 50_00, "all of it");
    }

    /** Anything may happen, each step twice; what is expected is counted here apart from the product's own sums. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void ledgerHoldsWhateverHappens(int seed) {
        Random random = new Random(seed);
        Map<String, Long> handed = new HashMap<>(Map.of(ANTON, 0L, LENA, 0L));
        Map<String, Long> spent = new HashMap<>(Map.of(ANTON, 0L, LENA, 0L));
        Map<Long, Long> owedForBookings = new HashMap<>();
        long estimate = 1_000_00;
        long direct = 0;
        transaction.execute(status -> money.reserve(trip.caseId()));
        for (int step = 0; step < 14; step++) {
            String who = TRAVELLERS.get(random.nextInt(2));
            long cents = 1 + random.nextInt(400_00);
            switch (random.nextInt(7)) {
                case 0 -> {
                    pay(who, PaymentKind.ADVANCE, cents, "advance" + step);
                    handed.merge(who, cents, Long::sum);
                }
                case 1 -> owedForBookings.put(buy("ticket" + step, cents), cents);
                case 2 -> {
                    for (long id : List.copyOf(owedForBookings.keySet())) {
                        bookingPaid(id);
                        direct += owedForBookings.remove(id);
                    }
                }
                case 3 -> {
                    report(who, "spent" + step, cents, PaidBy.SELF);
                    spent.merge(who, cents, Long::sum);
                }
                case 4 -> {
                    report(who, "card" + step, cents, PaidBy.CARD);
                    direct += cents;
                }
                case 5 -> {
                    estimate = cents * 3;
                    replan(estimate);
                }
                default -> {
                    long left = handed.get(who) - spent.get(who);
                    if (left > 0) {
                        pay(who, PaymentKind.RETURN, (left + 1) / 2, "back" + step);
                        handed.merge(who, -(left + 1) / 2, Long::sum);
                    }
                }
            }
            long taken = direct
                    + owedForBookings.values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            for (String each : TRAVELLERS) {
                taken += Math.max(handed.get(each), spent.get(each));
            }
            assertThat(stage(trip, "RESERVED") + stage(trip, "COMMITTED") + stage(trip, "ACTUAL"))
                    .as("step " + step)
                    .isEqualTo(Math.max(estimate, taken));
            assertThat(stage(trip, "RESERVED")).isNotNegative();
            assertThat(stage(trip, "COMMITTED")).isNotNegative();
        }
        boolean cancelled = random.nextBoolean();
        end(cancelled ? TripState.CANCELLED : TripState.CLOSED);
        for (var each : owedForBookings.entrySet()) {
            if (cancelled) {
                cancelBooking(each.getKey(), each.getValue());
            } else {
                bookingPaid(each.getKey());
                direct += each.getValue();
            }
        }
        for (String each : TRAVELLERS) {
            long owed = spent.get(each) - handed.get(each);
            if (owed != 0) {
                pay(each, owed > 0 ? PaymentKind.REIMBURSEMENT : PaymentKind.RETURN, Math.abs(owed), "end");
            }
        }
        assertThat(money.isSettled(trip.caseId())).isTrue();
        assertLedger(0, 0, direct + spent.get(ANTON) + spent.get(LENA));
    }

    private void assertLedger(long reserved, long committed, long actual) {
        assertThat(List.of(stage(trip, "RESERVED"), stage(trip, "COMMITTED"), stage(trip, "ACTUAL")))
                .containsExactly(reserved, committed, actual);
    }

    private long stage(Trip of, String stage) {
        return database.sql("""
                        select coalesce(sum(amount_cents), 0) from budget_movement
                         where case_id = ? and stage = ?::budget_stage
                        """).params(of.caseId(), stage).query(Long.class).single();
    }

    private void pay(String traveller, PaymentKind kind, long cents, String step) {
        String occurrence = trip.caseId() + step + traveller;
        twice(() -> money.pay(
                trip.caseId(),
                new TravelPayment(traveller, null, kind, cents, "order 5", FIRST),
                ACCOUNTANT,
                occurrence));
    }

    private long buy(String step, long cents) {
        String occurrence = trip.caseId() + step;
        long[] id = new long[1];
        twice(() -> {
            id[0] = bookings.add(trip.caseId(), ANTON, CostKind.FARE, step, null, cents, null, occurrence);
            money.post(trip.caseId(), "bought");
        });
        return id[0];
    }

    private void bookingPaid(long id) {
        twice(() -> {
            bookings.paid(id);
            money.post(trip.caseId(), "paid");
        });
    }

    private void cancelBooking(long id, long refunded) {
        twice(() -> {
            bookings.cancel(id, refunded);
            money.post(trip.caseId(), "given back");
        });
    }

    private void report(String traveller, String step, long cents, PaidBy paidBy) {
        transaction.executeWithoutResult(status -> {
            TravelClaim claim = claims.handIn(
                    trip.caseId(),
                    traveller,
                    ClaimKind.REPORT,
                    null,
                    List.of(samples.expense(FIRST, cents, paidBy, null, null, null)),
                    UUID.randomUUID().toString());
            claims.accept(claim.id(), ACCOUNTANT, List.of(new LineVerdict(1, cents, null)));
        });
    }

    private void replan(long estimate) {
        transaction.executeWithoutResult(status -> {
            travel.replan(
                    trip.caseId(), SampleTrips.plan(KAZAN, FIRST, FIRST.plusDays(2), estimate), day -> Meals.NONE);
            money.post(trip.caseId(), "changed");
        });
    }

    private void end(TripState state) {
        twice(() -> {
            travel.moveTo(trip.caseId(), state);
            money.post(trip.caseId(), "over");
        });
    }

    private void twice(Runnable step) {
        transaction.executeWithoutResult(status -> step.run());
        transaction.executeWithoutResult(status -> step.run());
    }
}
