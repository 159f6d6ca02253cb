package bureau.travel;

import bureau.numbering.Journals;
import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers trips and their plans. */
@Service
class Travel {

    static final String JOURNAL = "КМД";

    private final Trips trips;
    private final TripPlans plans;
    private final PerDiem perDiem;
    private final WorkingDays workingDays;
    private final Journals journals;
    private final Messages messages;
    private final Clock clock;

    Travel(
            Trips trips,
            TripPlans plans,
            PerDiem perDiem,
            WorkingDays workingDays,
            Journals journals,
            Messages messages,
            Clock clock) {
        this.trips = trips;
        this.plans = plans;
        this.perDiem = perDiem;
        this.workingDays = workingDays;
        this.journals = journals;
        this.messages = messages;
        this.clock = clock;
    }

    /** The days of a journey. @throws bureau.platform.language.Refused when nobody can travel like that */
    List<TripDay> days(List<Leg> legs) {
        Legs.check(legs).stream().findFirst().ifPresent(found -> {
            throw messages.refused("travel.legs." + found.problem(), found.leg());
        });
        return TripDays.of(legs, workingDays::isOne);
    }

    /** Gives it a number and remembers its plan; the same case again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Trip register(String caseId, TripWish wish, TripPlan plan, Function<LocalDate, Meals> meals) {
        if (trips.find(caseId).isPresent()) {
            return trips.get(caseId);
        }
        if (wish.travellers().isEmpty()) {
            throw messages.refused("travel.refused.nobody");
        }
        List<TripDay> days = days(plan.legs());
        trips.add(
                new Trip(
                        caseId,
                        journals.number(JOURNAL, caseId),
                        wish.author(),
                        wish.purpose(),
                        wish.host(),
                        TripKind.of(days, wish.remoteWorker()),
                        wish.funding(),
                        wish.budgetItem(),
                        wish.substitute(),
                        wish.workOnDayOff(),
                        wish.advanceWishCents(),
                        TripState.ASKED,
                        1,
                        days.get(0).date(),
                        days.get(days.size() - 1).date(),
                        plan.estimateCents(),
                        now(),
                        null),
                wish.travellers());
        plans.add(caseId, 1, plan, days, perDiem.of(days, meals));
        return trips.get(caseId);
    }

    /** Another plan from now on, also while the trip is under way. @return what becomes of its days */
    @Transactional(propagation = Propagation.MANDATORY)
    public TripChange replan(String caseId, TripPlan plan, Function<LocalDate, Meals> meals) {
        trips.lock(caseId);
        Trip trip = trips.get(caseId);
        if (trip.state().isOver()) {
            throw messages.refused("travel.refused.over", trip.number());
        }
        List<TripDay> before = days(plans.get(caseId, trip.revision()).legs());
        List<TripDay> days = days(plan.legs());
        int revision = trip.revision() + 1;
        plans.add(caseId, revision, plan, days, perDiem.of(days, meals));
        trips.replan(
                caseId,
                revision,
                TripKind.of(days, trip.kind() == TripKind.REMOTE_WORKER),
                days.get(0).date(),
                days.get(days.size() - 1).date(),
                plan.estimateCents());
        return TripChange.between(before, days);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moveTo(String caseId, TripState state) {
        trips.lock(caseId);
        trips.moveTo(caseId, state, now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
