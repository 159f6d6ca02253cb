package bureau.travel;

import bureau.parameters.Parameter;
import bureau.parameters.Parameters;
import bureau.platform.rules.RuleTables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Holds a trip against the office's rules. It forbids nothing: those who agree are told what is unusual. */
@Service
class TravelPolicy {

    private final RuleTables rules;
    private final Parameters parameters;
    private final WorkingDays workingDays;

    TravelPolicy(RuleTables rules, Parameters parameters, WorkingDays workingDays) {
        this.rules = rules;
        this.parameters = parameters;
        this.workingDays = workingDays;
    }

    /** @param asked the day on which the trip was asked for @param works whether the traveller works on days off */
    List<PolicyFlag> flags(TripPlan plan, LocalDate asked, Grade grade, boolean works) {
        List<TripDay> days = TripDays.of(plan.legs(), workingDays::isOne);
        List<String> abroad = plan.countriesAbroad();
        List<String> countries = abroad.isEmpty() ? List.of(Place.HOME) : abroad;
        Parameter lead = abroad.isEmpty() ? TravelParameters.LEAD_HOME : TravelParameters.LEAD_ABROAD;
        return countries.stream()
                .flatMap(country -> rules
                        .rows(
                                "travel-policy",
                                Map.of(
                                        "abroad", !abroad.isEmpty(),
                                        "country", country,
                                        "leadDays",
                                                parameters.valueOn(asked, lead).intValue(),
                                        "workingDaysBefore",
                                                workingDays.between(
                                                        asked, days.get(0).date()),
                                        "legsAboveClass", legsAboveClass(plan, grade),
                                        "nightsAboveCap", nightsAboveCap(plan, asked),
                                        "ownCar", plan.isByOwnCar(),
                                        "workOnDayOff", works,
                                        "daysOffOnTheRoad", daysOffOnTheRoad(days)))
                        .stream())
                .map(row -> new PolicyFlag((String) row.get("flag"), (String) row.get("reasonText")))
                .distinct()
                .toList();
    }

    /** The best class that the traveller may take for this leg. */
    TravelClass bestClass(Leg leg, Grade grade) {
        return rules.row(
                        "travel-class",
                        Map.of(
                                "mode",
                                leg.mode(),
                                "grade",
                                grade.word(),
                                "wayMinutes",
                                leg.length().toMinutes()))
                .map(row -> TravelClass.of((String) row.get("bestClass")))
                .orElseThrow(() -> new IllegalStateException("travel-class has no row for " + leg.mode()));
    }

    /** What a night there may cost, by the norms of that day. */
    long capCents(Lodging lodging, LocalDate day) {
        String cap = (String) rules.row("lodging-cap", Map.of("country", lodging.country(), "city", lodging.city()))
                .orElseThrow(() -> new IllegalStateException("lodging-cap has no row for " + lodging.city()))
                .get("cap");
        Parameter parameter = switch (cap) {
            case "capital" -> TravelParameters.NIGHT_IN_A_CAPITAL;
            case "elsewhere" -> TravelParameters.NIGHT_ELSEWHERE;
            default -> throw new IllegalStateException("lodging-cap answers " + cap);
        };
        return parameters.valueOn(day, parameter).movePointRight(2).longValueExact();
    }

    /** Whether something offered is so much dearer than estimated that those who agreed are asked again. */
    boolean isBeyondEstimate(long estimatedCents, long offeredCents, LocalDate day) {
        BigDecimal tolerated = parameters
                .valueOn(day, TravelParameters.BOOKING_OVERRUN)
                .movePointLeft(2)
                .add(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(estimatedCents));
        return BigDecimal.valueOf(offeredCents).compareTo(tolerated) > 0;
    }

    private int legsAboveClass(TripPlan plan, Grade grade) {
        return (int) plan.legs().stream()
                .filter(leg -> TravelClass.of(leg.travelClass()).isAbove(bestClass(leg, grade)))
                .count();
    }

    private int nightsAboveCap(TripPlan plan, LocalDate asked) {
        return plan.lodging().stream()
                .filter(lodging -> lodging.nightCents() > capCents(lodging, asked))
                .mapToInt(Lodging::nights)
                .sum();
    }

    private static int daysOffOnTheRoad(List<TripDay> days) {
        return (int)
                days.stream().filter(day -> day.onTheRoad() && !day.working()).count();
    }
}
