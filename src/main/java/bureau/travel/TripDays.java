package bureau.travel;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * The days of a trip, every one of them from leaving home to coming back: weekends, holidays and days on the road too. The
 * first and the last are those by the clocks of the places, with the way to a station out of town.
 */
final class TripDays {

    private TripDays() {}

    /** @param legs a journey that {@link Legs} finds nothing wrong with */
    static List<TripDay> of(List<Leg> legs, Predicate<LocalDate> isWorkingDay) {
        if (!Legs.check(legs).isEmpty()) {
            throw new IllegalArgumentException("No journey: " + Legs.check(legs));
        }
        LocalDate first = legs.get(0).begins();
        LocalDate end = legs.get(legs.size() - 1).ends();
        // Who comes home into a zone far in the west may be there, by its clock, on the day before he left.
        LocalDate last = end.isBefore(first) ? first : end;
        return first.datesUntil(last.plusDays(1))
                .map(date -> new TripDay(
                        date,
                        part(date, first, last),
                        country(date, legs, first.equals(last)),
                        isWorkingDay.test(date),
                        legs.stream().anyMatch(leg -> touches(leg, date))))
                .toList();
    }

    private static PartOfTrip part(LocalDate date, LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return PartOfTrip.ONE_DAY;
        }
        if (date.equals(first)) {
            return PartOfTrip.DEPARTURE;
        }
        return date.equals(last) ? PartOfTrip.RETURN : PartOfTrip.WHOLE;
    }

    /**
     * Where the traveller has got to by the end of that day. So the day on which he leaves the country counts abroad, and the
     * one on which he enters it again counts at home; only of a trip of one day it matters where it went to.
     */
    private static String country(LocalDate date, List<Leg> legs, boolean oneDay) {
        String country = Place.HOME;
        for (Leg leg : legs) {
            boolean homeward = oneDay && leg.to().isHome();
            if (leg.crossesBorder() && !leg.crossing().isAfter(date) && !homeward) {
                country = leg.to().country();
            }
        }
        return country;
    }

    private static boolean touches(Leg leg, LocalDate date) {
        LocalDate begin = leg.begins();
        LocalDate end = leg.ends();
        return end.isBefore(begin)
                ? date.equals(begin) || date.equals(end)
                : !date.isBefore(begin) && !date.isAfter(end);
    }
}
