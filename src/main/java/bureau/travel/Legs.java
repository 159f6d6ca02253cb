package bureau.travel;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Whether legs make a journey that somebody can travel: there, from place to place, and back. */
final class Legs {

    /** @param leg its number, from one; zero for the journey as a whole */
    record Finding(LegProblem problem, int leg) {}

    /** The longest train of the country takes a week. */
    private static final Duration LONGEST_LEG = Duration.ofDays(10);

    private static final int LONGEST_WAY = 12 * 60;
    private static final int LONGEST_TRIP = 366;

    private Legs() {}

    static List<Finding> check(List<Leg> legs) {
        List<Finding> findings = new ArrayList<>();
        if (legs.isEmpty()) {
            findings.add(new Finding(LegProblem.NONE_AT_ALL, 0));
            return findings;
        }
        for (int i = 0; i < legs.size(); i++) {
            checkAlone(legs.get(i), i + 1, findings);
            if (i > 0) {
                checkAfter(legs.get(i - 1), legs.get(i), i + 1, findings);
            }
        }
        Leg first = legs.get(0);
        Leg last = legs.get(legs.size() - 1);
        if (!first.from().isHome()) {
            findings.add(new Finding(LegProblem.NOT_FROM_HOME, 1));
        }
        if (!last.to().isHome()) {
            findings.add(new Finding(LegProblem.NOT_BACK_HOME, legs.size()));
        }
        if (ChronoUnit.DAYS.between(first.begins(), last.ends()) >= LONGEST_TRIP) {
            findings.add(new Finding(LegProblem.TOO_LONG_A_TRIP, 0));
        }
        return findings;
    }

    private static void checkAlone(Leg leg, int number, List<Finding> findings) {
        // By the clocks of both places: flying east one may well arrive on the day before.
        if (!leg.arrival().isAfter(leg.departure())) {
            findings.add(new Finding(LegProblem.ARRIVES_BEFORE_DEPARTURE, number));
        } else if (leg.length().compareTo(LONGEST_LEG) > 0) {
            findings.add(new Finding(LegProblem.TOO_LONG_A_LEG, number));
        }
        if (isNoWay(leg.wayThere()) || isNoWay(leg.wayFrom())) {
            findings.add(new Finding(LegProblem.WAY_TOO_LONG, number));
        }
        if (leg.border() != null && !canCross(leg)) {
            findings.add(new Finding(LegProblem.BORDER_ON_ANOTHER_DAY, number));
        }
    }

    private static void checkAfter(Leg before, Leg leg, int number, List<Finding> findings) {
        if (leg.departure().isBefore(before.arrival())) {
            findings.add(new Finding(LegProblem.BEGINS_TOO_EARLY, number));
        }
        // Within a country a taxi needs no leg of its own; a border does.
        if (!leg.from().country().equals(before.to().country())) {
            findings.add(new Finding(LegProblem.BEGINS_ELSEWHERE, number));
        }
    }

    private static boolean isNoWay(int minutes) {
        return minutes < 0 || minutes > LONGEST_WAY;
    }

    private static boolean canCross(Leg leg) {
        LocalDate one = leg.departs().toLocalDate();
        LocalDate other = leg.arrives().toLocalDate();
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;
        return leg.crossesBorder()
                && !leg.border().isBefore(earlier)
                && !leg.border().isAfter(later);
    }
}
