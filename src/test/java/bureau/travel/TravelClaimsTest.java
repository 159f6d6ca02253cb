package bureau.travel;

import bureau.OfficeTest;
import bureau.platform.language.Refused;
import bureau.reliability.Rush;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static bureau.travel.SampleTrips.ACCOUNTANT;
import static bureau.travel.SampleTrips.ANTON;
import static bureau.travel.SampleTrips.KAZAN;
import static bureau.travel.SampleTrips.LENA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Claims of travellers: as many as they make, each paper once, decided by another. */
@OfficeTest
class TravelClaimsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 12);

    @Autowired
    SampleTrips samples;

    @Autowired
    TravelClaims claims;

    @Autowired
    ClaimRows rows;

    @Autowired
    TravelMoney money;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private Trip trip;
    private String receipt;

    @BeforeEach
    void register() {
        trip = samples.register(SampleTrips.plan(KAZAN, FIRST, FIRST.plusDays(2), 1_000_00), null, ANTON, LENA);
        receipt = "9960440300123456/1/" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void tidyUp() {
        samples.forget();
    }

    @Test
    void travellerMakesAsManyClaimsAsHeNeeds() {
        TravelClaim before = handIn(ANTON, ClaimKind.PREPAYMENT, null, "a", plain(500_00));
        TravelClaim during = handIn(ANTON, ClaimKind.REPORT, null, "b", plain(300_00));
        TravelClaim after = handIn(ANTON, ClaimKind.REPORT, "Agreed on the bridge", "c", plain(100_00));
        assertThat(List.of(before, during, after))
                .extracting(TravelClaim::number)
                .containsExactly(trip.number() + "/1", trip.number() + "/2", trip.number() + "/3");
        for (TravelClaim each : List.of(before, during, after)) {
            accept(each, ACCOUNTANT, each == before ? 500_00 : each == during ? 300_00 : 50_00);
        }
        assertThat(money.account(trip.caseId(), ANTON).acceptedCents())
                .as("what is only wanted is no expense")
                .isEqualTo(350_00);
        assertThat(money.account(trip.caseId(), LENA).acceptedCents()).isZero();
    }

    @Test
    void repeatedStepHandsInNothingTwice() {
        TravelClaim once = handIn(ANTON, ClaimKind.REPORT, null, "same", withReceipt(100_00));
        TravelClaim twice = handIn(ANTON, ClaimKind.REPORT, null, "same", withReceipt(100_00));
        assertThat(twice).isEqualTo(once);
        assertThat(rows.of(trip.caseId())).hasSize(1);
        assertThat(rows.lines(once.id())).hasSize(1);
    }

    @Test
    void oneReceiptIsPaidOnceWhoeverBringsIt() {
        TravelClaim first = handIn(ANTON, ClaimKind.REPORT, null, "a", withReceipt(100_00));
        assertThatThrownBy(() -> handIn(LENA, ClaimKind.REPORT, null, "b", plain(1_00), withReceipt(100_00)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(first.number())
                .hasMessageContaining("2");
        assertThat(rows.of(trip.caseId())).as("nothing of it is left").hasSize(1);
        assertThatThrownBy(() -> handIn(ANTON, ClaimKind.REPORT, null, "c", withReceipt(50_00), withReceipt(50_00)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void receiptOfAClaimThatCameToNothingMayBeUsedAgain() {
        TravelClaim refused = handIn(ANTON, ClaimKind.REPORT, null, "a", withReceipt(100_00));
        transaction.executeWithoutResult(status -> claims.refuse(refused.id(), ACCOUNTANT));
        TravelClaim withdrawn = handIn(LENA, ClaimKind.REPORT, null, "b", withReceipt(100_00));
        transaction.executeWithoutResult(status -> claims.withdraw(withdrawn.id()));
        TravelClaim struckOut = handIn(LENA, ClaimKind.REPORT, null, "c", withReceipt(100_00));
        accept(struckOut, ACCOUNTANT, 0);
        TravelClaim last = handIn(ANTON, ClaimKind.REPORT, null, "d", withReceipt(100_00));
        accept(last, ACCOUNTANT, 60_00);
        assertThatThrownBy(() -> handIn(LENA, ClaimKind.REPORT, null, "e", withReceipt(100_00)))
                .hasMessageContaining(last.number());
    }

    @Test
    void twoWhoBringOneReceiptAtTheSameMomentAreToldApart() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        Trip other = samples.register(SampleTrips.plan(KAZAN, FIRST, FIRST.plusDays(2), 0), null, LENA);
        Rush.of(4, thread -> {
            Trip mine = thread % 2 == 0 ? trip : other;
            try {
                transaction.executeWithoutResult(status -> claims.handIn(
                        mine.caseId(),
                        LENA,
                        ClaimKind.REPORT,
                        null,
                        List.of(withReceipt(100_00)),
                        "rush" + thread + receipt));
                taken.incrementAndGet();
            } catch (Refused e) {
                refused.add(e.getMessage());
            }
        });
        assertThat(taken).hasValue(1);
        assertThat(refused).hasSize(3).allMatch(text -> text.contains("КМД-"));
    }

    @Test
    void databaseItselfKeepsReceiptsApart() {
        TravelClaim claim = handIn(ANTON, ClaimKind.REPORT, null, "a", withReceipt(100_00), plain(100_00));
        assertThatThrownBy(() -> database.sql("update expense_line set receipt_key = ? where claim = ? and line = 2")
                        .params(receipt, claim.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void papersWithoutACodeThatLookAlikeAreTold() {
        String sha256 = "ab".repeat(32);
        TravelClaim first = handIn(
                ANTON,
                ClaimKind.REPORT,
                null,
                "a",
                samples.expense(FIRST, 700_00, PaidBy.SELF, "Taxi Volga", sha256, null),
                samples.expense(FIRST, 80_00, PaidBy.SELF, "Cafe", null, null));
        TravelClaim second = handIn(
                LENA,
                ClaimKind.REPORT,
                null,
                "b",
                samples.expense(FIRST.plusDays(1), 900_00, PaidBy.SELF, "Hotel", sha256, null),
                samples.expense(FIRST, 80_00, PaidBy.SELF, " CAFE", null, null),
                samples.expense(FIRST, 80_00, PaidBy.SELF, "Another cafe", null, null),
                samples.expense(FIRST.plusDays(1), 80_00, PaidBy.SELF, "Cafe", null, null));
        assertThat(claims.suspicions(second.id(), 1))
                .containsExactly(new Suspicion(Suspicion.Kind.SAME_PAPER, first.number(), 1, ANTON));
        assertThat(claims.suspicions(second.id(), 2))
                .containsExactly(new Suspicion(Suspicion.Kind.SAME_PURCHASE, first.number(), 2, ANTON));
        assertThat(claims.suspicions(second.id(), 3)).isEmpty();
        assertThat(claims.suspicions(second.id(), 4)).isEmpty();
        transaction.executeWithoutResult(status -> claims.withdraw(first.id()));
        assertThat(claims.suspicions(second.id(), 1)).isEmpty();
    }

    @Test
    void twoReceiptsWithCodesOfTheirOwnAreTwoPurchasesHoweverAlike() {
        TravelClaim claim = handIn(
                ANTON,
                ClaimKind.REPORT,
                null,
                "a",
                samples.expense(FIRST, 60_00, PaidBy.SELF, "Metro", null, receipt),
                samples.expense(FIRST, 60_00, PaidBy.SELF, "Metro", null, receipt + "1"),
                samples.expense(FIRST, 60_00, PaidBy.SELF, "Metro", null, null));
        assertThat(claims.suspicions(claim.id(), 1)).extracting(Suspicion::line).containsExactly(3);
        assertThat(claims.suspicions(claim.id(), 3)).extracting(Suspicion::line).containsExactly(1, 2);
    }

    @Test
    void nobodyDecidesOnHisOwnClaimNorTwiceNorOnMoreThanWasAsked() {
        TravelClaim claim = handIn(ANTON, ClaimKind.REPORT, null, "a", plain(100_00));
        assertThatThrownBy(() -> accept(claim, ANTON, 100_00)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> claims.refuse(claim.id(), ANTON)))
                .isInstanceOf(Refused.class);
        for (long cents : new long[] {100_01, -1}) {
            assertThatThrownBy(() -> accept(claim, ACCOUNTANT, cents)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> claims.accept(claim.id(), ACCOUNTANT, List.of())))
                .isInstanceOf(Refused.class);
        accept(claim, ACCOUNTANT, 99_99);
        assertThatThrownBy(() -> accept(claim, ACCOUNTANT, 1)).hasMessageContaining(claim.number());
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> claims.withdraw(claim.id())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refundIsAcceptedBetweenAllAndNothing() {
        TravelClaim claim = handIn(ANTON, ClaimKind.REPORT, null, "a", plain(500_00), plain(-200_00));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> claims.accept(
                        claim.id(),
                        ACCOUNTANT,
                        List.of(new LineVerdict(1, 500_00, null), new LineVerdict(2, 1, null)))))
                .isInstanceOf(Refused.class);
        transaction.executeWithoutResult(status -> claims.accept(
                claim.id(), ACCOUNTANT, List.of(new LineVerdict(1, 500_00, null), new LineVerdict(2, -200_00, null))));
        assertThat(money.account(trip.caseId(), ANTON).acceptedCents()).isEqualTo(300_00);
    }

    private TravelClaim handIn(String traveller, ClaimKind kind, String result, String step, Expense... expenses) {
        return transaction.execute(
                status -> claims.handIn(trip.caseId(), traveller, kind, result, List.of(expenses), step + receipt));
    }

    private void accept(TravelClaim claim, String by, long cents) {
        transaction.executeWithoutResult(
                status -> claims.accept(claim.id(), by, List.of(new LineVerdict(1, cents, "as agreed"))));
    }

    private Expense plain(long cents) {
        return samples.expense(FIRST, cents, PaidBy.SELF, null, null, null);
    }

    private Expense withReceipt(long cents) {
        return samples.expense(FIRST, cents, PaidBy.SELF, "Shop", null, receipt);
    }
}
