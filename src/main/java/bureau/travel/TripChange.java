package bureau.travel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the days of a trip that was changed, or went otherwise than planned.
 *
 * @param added days that nobody had planned
 * @param dropped days that did not come to be
 * @param other days for which another norm counts now
 */
record TripChange(List<LocalDate> added, List<LocalDate> dropped, List<LocalDate> other) {

    static TripChange between(List<TripDay> planned, List<TripDay> actual) {
        Map<LocalDate, TripDay> before = byDate(planned);
        Map<LocalDate, TripDay> after = byDate(actual);
        return new TripChange(
                after.keySet().stream().filter(day -> !before.containsKey(day)).toList(),
                before.keySet().stream().filter(day -> !after.containsKey(day)).toList(),
                after.keySet().stream()
                        .filter(day -> before.containsKey(day) && !isSame(before.get(day), after.get(day)))
                        .toList());
    }

    boolean isNothing() {
        return added.isEmpty() && dropped.isEmpty() && other.isEmpty();
    }

    private static Map<LocalDate, TripDay> byDate(List<TripDay> days) {
        Map<LocalDate, TripDay> byDate = new TreeMap<>();
        days.forEach(day -> byDate.put(day.date(), day));
        return byDate;
    }

    /** Whether it is the first day or the tenth matters only where a single day is less than a day of many. */
    private static boolean isSame(TripDay one, TripDay other) {
        return one.country().equals(other.country())
                && (one.part() == PartOfTrip.ONE_DAY) == (other.part() == PartOfTrip.ONE_DAY);
    }
}
