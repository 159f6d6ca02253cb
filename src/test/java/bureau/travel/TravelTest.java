package bureau.travel;

import bureau.OfficeTest;
import bureau.currency.Amount;
import bureau.people.People;
import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static bureau.travel.SampleTrips.ANTON;
import static bureau.travel.SampleTrips.BEIJING;
import static bureau.travel.SampleTrips.KAZAN;
import static bureau.travel.SampleTrips.LENA;
import static bureau.travel.SampleTrips.MOSCOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Trips as the office keeps them: numbers, plans, norms, what is in their way and who may not agree. */
@OfficeTest
class TravelTest {

    /** A Tuesday after the holidays of May. */
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 12);

    @Autowired
    SampleTrips samples;

    @Autowired
    Travel travel;

    @Autowired
    Trips trips;

    @Autowired
    TripPlans plans;

    @Autowired
    PerDiem perDiem;

    @Autowired
    TravelPolicy policy;

    @Autowired
    Advances advances;

    @Autowired
    TripConflicts conflicts;

    @Autowired
    TravelRequesters requesters;

    @Autowired
    People people;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void tidyUp() {
        samples.forget();
        database.sql("delete from per_diem_norm where country = 'CN'").update();
        database.sql("delete from exchange_rate where currency = 'CNY'").update();
        database.sql("delete from parameter_value where name = 'perDiemHome'").update();
        database.sql("delete from absence where person = ? and first_day = ?")
                .params(LENA, FIRST)
                .update();
    }

    @Test
    void tripKeepsItsNumberAndAllItsPlans() {
        TripPlan plan = SampleTrips.plan(KAZAN, FIRST, FIRST.plusDays(2), 100_000_01);
        Trip trip = samples.register(plan, "Мостотрест", ANTON, LENA);
        assertThat(trip.number()).matches("КМД-\\d{4}-\\d{6}");
        assertThat(trip.kind()).isEqualTo(TripKind.DOMESTIC);
        assertThat(trip.estimateCents()).isEqualTo(100_000_01);
        assertThat(trips.travellers(trip.caseId())).containsExactly(ANTON, LENA);
        assertThat(plans.get(trip.caseId(), 1)).isEqualTo(plan);
        assertThat(plans.days(trip.caseId(), 1)).extracting(DayMoney::date).hasSize(3);

        TripPlan longer = SampleTrips.plan(BEIJING, FIRST, FIRST.plusDays(4), 300_000_00);
        TripChange change = transaction.execute(status -> travel.replan(trip.caseId(), longer, day -> Meals.NONE));
        assertThat(change.added()).containsExactly(FIRST.plusDays(3), FIRST.plusDays(4));
        assertThat(change.other()).hasSize(3);
        Trip changed = trips.get(trip.caseId());
        assertThat(changed.kind()).isEqualTo(TripKind.ABROAD);
        assertThat(changed.revision()).isEqualTo(2);
        assertThat(changed.lastDay()).isEqualTo(FIRST.plusDays(4));
        assertThat(plans.get(trip.caseId(), 1)).isEqualTo(plan);
        assertThat(plans.get(trip.caseId(), 2)).isEqualTo(longer);
    }

    @Test
    void tripThatIsOverIsNotPlannedAnew() {
        TripPlan plan = SampleTrips.plan(KAZAN, FIRST, FIRST.plusDays(2), 1_00);
        Trip trip = samples.register(plan, null, ANTON);
        transaction.executeWithoutResult(status -> travel.moveTo(trip.caseId(), TripState.CANCELLED));
        assertThatThrownBy(() -> transaction.execute(status -> travel.replan(trip.caseId(), plan, day -> Meals.NONE)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(trip.number());
    }

    @Test
    void everyRefusalOfAJourneyHasAText() {
        for (LegProblem each : LegProblem.values()) {
            assertThat(messages.text("travel.legs." + each, 1)).doesNotContain("travel.legs");
        }
        for (FiscalReceipt.Flaw each : FiscalReceipt.Flaw.values()) {
            assertThat(messages.text("travel.receipt." + each, "x")).doesNotContain("travel.receipt");
        }
        for (Suspicion.Kind each : Suspicion.Kind.values()) {
            assertThat(messages.text("travel.suspicion." + each, "x", 1)).doesNotContain("travel.suspicion");
        }
        assertThatThrownBy(() -> travel.days(List.of())).isInstanceOf(Refused.class);
    }

    @Test
    void dayIsWorthTheNormOfItsCountryAndOfThatDay() {
        database.sql("""
                        insert into per_diem_norm (country, valid_from, currency, amount, source)
                        values ('CN', date '2026-05-14', 'CNY', 450.5, 'Order 9')
                        """).update();
        database.sql("""
                        insert into parameter_value (name, valid_from, value, source)
                        values ('perDiemHome', date '2026-05-15', 1200, 'Order 9')
                        """).update();
        List<TripDay> days = travel.days(
                SampleTrips.plan(BEIJING, FIRST, FIRST.plusDays(3), 0).legs());
        List<DayMoney> money = perDiem.of(days, day -> day.equals(FIRST.plusDays(2)) ? Meals.SOME : Meals.NONE);
        assertThat(money)
                .extracting(DayMoney::norm)
                .containsExactly(
                        new DayNorm(Amount.roubles(4_500_00), 2_500_00),
                        new DayNorm(Amount.roubles(4_500_00), 2_500_00),
                        new DayNorm(new Amount("CNY", 315_35), 2_500_00),
                        new DayNorm(Amount.roubles(1_200_00), 700_00));
        assertThat(money.get(2).reason()).isNotBlank();
        assertThat(money.get(3).norm().taxFreeOf(1_200_00)).isEqualTo(700_00);
        assertThat(money.get(3).norm().taxFreeOf(500_00)).isEqualTo(500_00);
    }

    @Test
    void dayTripIsWorthNothingAtHomeAndHalfAbroad() {
        assertThat(norm(KAZAN)).isEqualTo(new DayNorm(Amount.roubles(0), 0));
        assertThat(norm(BEIJING)).isEqualTo(new DayNorm(Amount.roubles(2_250_00), 2_500_00));
    }

    @Test
    void policySeesWhatIsUnusual() {
        // Asked on Tuesday for Tuesday in a week: five working days.
        TripPlan plan = SampleTrips.plan(KAZAN, FIRST.plusDays(7), FIRST.plusDays(9), 0);
        assertThat(policy.flags(plan, FIRST, Grade.EMPLOYEE, false)).isEmpty();
        assertThat(policy.flags(plan, FIRST.plusDays(1), Grade.EMPLOYEE, true))
                .extracting(PolicyFlag::flag)
                .containsExactly("late", "workOnDayOff");
        TripPlan dear = new TripPlan(
                plan.legs().stream()
                        .map(leg -> new Leg(
                                leg.from(), leg.to(), leg.departs(), leg.arrives(), "train", "firstClass", 0, 0, null))
                        .toList(),
                List.of(
                        new Lodging("Казань", "RU", FIRST.plusDays(7), FIRST.plusDays(8), 5_000_00),
                        new Lodging("Казань", "RU", FIRST.plusDays(8), FIRST.plusDays(9), 5_000_01)),
                List.of());
        assertThat(policy.flags(dear, FIRST, Grade.EMPLOYEE, false))
                .extracting(PolicyFlag::flag)
                .containsExactly("aboveClass", "aboveCap");
        assertThat(policy.flags(dear, FIRST, Grade.DIRECTOR, false))
                .extracting(PolicyFlag::flag)
                .containsExactly("aboveCap");
        assertThat(policy.flags(SampleTrips.plan(BEIJING, FIRST, FIRST, 0), FIRST, Grade.EMPLOYEE, false))
                .extracting(PolicyFlag::flag)
                .containsExactly("late", "insurance", "visa");
        assertThat(policy.capCents(new Lodging("москва", "RU", FIRST, FIRST.plusDays(1), 0), FIRST))
                .isEqualTo(8_000_00);
    }

    @Test
    void perDiemOfATripIsCountedInRoublesDayByDay() {
        database.sql("""
                        insert into per_diem_norm (country, valid_from, currency, amount, source)
                        values ('CN', date '2026-05-13', 'CNY', 200, 'Order 9')
                        """).update();
        List<DayMoney> money = perDiem.of(
                travel.days(
                        SampleTrips.plan(BEIJING, FIRST, FIRST.plusDays(2), 0).legs()),
                day -> Meals.NONE);
        assertThat(perDiem.sum(money, FIRST)).as("no rate of that day").isEmpty();
        database.sql("""
                        insert into exchange_rate (currency, day, units, rate) values ('CNY', ?, 10, 112.3456)
                        """).param(FIRST).update();
        // 4,500 of the common norm, 200 yuan of China's own, 1,000 at home; free of tax 2,500, all 2,246.91, 700.
        PerDiemSum sum = perDiem.sum(money, FIRST).orElseThrow();
        assertThat(sum).isEqualTo(new PerDiemSum(7_746_91, 5_446_91));
        assertThat(sum.taxableCents()).isEqualTo(2_300_00);
    }

    @Test
    void bookingMayBeATenthDearerThanEstimated() {
        assertThat(policy.isBeyondEstimate(1_000_01, 1_100_01, FIRST)).isFalse();
        assertThat(policy.isBeyondEstimate(1_000_01, 1_100_02, FIRST)).isTrue();
        assertThat(policy.isBeyondEstimate(0, 1, FIRST)).isTrue();
        assertThat(policy.isBeyondEstimate(5, 0, FIRST)).isFalse();
    }

    @Test
    void gradeFollowsFromRoles() {
        assertThat(Grade.of(Set.of())).isEqualTo(Grade.EMPLOYEE);
        assertThat(Grade.of(Set.of("hr", "dept_head"))).isEqualTo(Grade.HEAD);
        assertThat(Grade.of(Set.of("cfo", "dept_head"))).isEqualTo(Grade.DIRECTOR);
    }

    @Test
    void whatElseThePersonHasIsInTheWay() {
        people.addAbsence(LENA, FIRST, FIRST.plusDays(1), null);
        Trip other = samples.register(SampleTrips.plan(KAZAN, FIRST, FIRST.plusDays(2), 0), null, LENA);
        TripPlan plan = SampleTrips.plan(MOSCOW, FIRST.plusDays(1), FIRST.plusDays(6), 0);
        Trip trip = samples.register(plan, null, LENA);
        List<TripDay> days = travel.days(plan.legs());
        List<Conflict> found = conflicts.of(LENA, days, trip.caseId());
        assertThat(found)
                .containsExactly(
                        new Conflict(Conflict.Kind.ABSENCE, FIRST, FIRST.plusDays(1), null),
                        new Conflict(Conflict.Kind.OTHER_TRIP, FIRST, FIRST.plusDays(2), other.number()),
                        new Conflict(Conflict.Kind.DAYS_OFF, FIRST.plusDays(4), FIRST.plusDays(5), null));
        assertThat(conflicts.text(found.get(1))).contains(other.number());
        assertThat(conflicts.of(ANTON, days, trip.caseId()))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.DAYS_OFF);
        transaction.executeWithoutResult(status -> travel.moveTo(other.caseId(), TripState.CANCELLED));
        assertThat(conflicts.of(LENA, days, trip.caseId()))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.ABSENCE, Conflict.Kind.DAYS_OFF);
    }

    @Test
    void nobodyAgreesToAJourneyOnWhichHeGoesAlong() {
        TripPlan plan = SampleTrips.plan(KAZAN, FIRST, FIRST.plusDays(2), 0);
        Trip group = samples.register(plan, "Мостотрест", ANTON, LENA);
        assertThat(requesters.requestersOf(group.caseId())).containsExactlyInAnyOrder(ANTON, LENA);
        Trip alone = samples.register(
                SampleTrips.plan(KAZAN, FIRST.plusDays(2), FIRST.plusDays(4), 0), " мостотрест ", "sales.head");
        assertThat(requesters.requestersOf(alone.caseId())).containsExactlyInAnyOrder(ANTON, LENA, "sales.head");
        assertThat(requesters.requestersOf(group.caseId())).containsExactlyInAnyOrder(ANTON, LENA, "sales.head");
        Trip elsewhere = samples.register(plan, "Другие", "design.head");
        Trip later = samples.register(
                SampleTrips.plan(KAZAN, FIRST.plusDays(5), FIRST.plusDays(6), 0), "Мостотрест", "design.lead");
        Trip nowhere = samples.register(plan, null, "kazan.head");
        assertThat(requesters.requestersOf(elsewhere.caseId())).containsExactly("design.head");
        assertThat(requesters.requestersOf(later.caseId())).containsExactly("design.lead");
        assertThat(requesters.requestersOf(nowhere.caseId())).containsExactly("kazan.head");
        assertThat(requesters.requestersOf("no trip at all")).isEmpty();
    }

    @Test
    void whoOwesAReportGetsLessAndInTheEndNothing() {
        LocalDate end = FIRST.plusDays(2);
        Trip old = samples.register(SampleTrips.plan(KAZAN, FIRST, end, 0), null, ANTON);
        Trip next = samples.register(SampleTrips.plan(KAZAN, end.plusDays(30), end.plusDays(31), 0), null, ANTON);
        transaction.executeWithoutResult(status -> travel.moveTo(old.caseId(), TripState.REPORTING));
        // Thursday the 14th and three working days.
        LocalDate due = LocalDate.of(2026, 5, 19);
        assertThat(advances.reportDue(end)).isEqualTo(due);
        assertThat(answer(next, due)).isEqualTo(new AdvanceAnswer("full", 100_000_00, null));
        assertThat(answer(next, due.plusDays(1)).eligibility()).isEqualTo("partial");
        assertThat(answer(next, due.plusDays(1)).allowedCents(90_000_00)).isEqualTo(30_000_00);
        assertThat(answer(next, due.plusDays(1)).allowedCents(10_000_00)).isEqualTo(10_000_00);
        // Six working days late, and seven.
        assertThat(answer(next, LocalDate.of(2026, 5, 27)).isBlocked()).isFalse();
        assertThat(answer(next, LocalDate.of(2026, 5, 28)).isBlocked()).isTrue();
        assertThat(answer(next, LocalDate.of(2026, 5, 28)).allowedCents(1)).isZero();
        assertThat(advances.answer(next.caseId(), LENA, 100_000_00, LocalDate.of(2026, 5, 28))
                        .eligibility())
                .isEqualTo("full");
        transaction.executeWithoutResult(status -> travel.moveTo(old.caseId(), TripState.CLOSED));
        assertThat(answer(next, LocalDate.of(2026, 5, 28)).eligibility()).isEqualTo("full");
    }

    private AdvanceAnswer answer(Trip trip, LocalDate today) {
        return advances.answer(trip.caseId(), ANTON, 100_000_00, today);
    }

    private DayNorm norm(Place to) {
        List<TripDay> days = travel.days(SampleTrips.plan(to, FIRST, FIRST, 0).legs());
        return perDiem.of(days, day -> Meals.NONE).get(0).norm();
    }
}
