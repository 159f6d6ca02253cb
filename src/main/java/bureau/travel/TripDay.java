package bureau.travel;

import java.time.LocalDate;

/**
 * A day of a trip.
 *
 * @param country whose norm counts
 * @param working whether the office works on it
 * @param onTheRoad whether some of it is spent travelling
 */
record TripDay(LocalDate date, PartOfTrip part, String country, boolean working, boolean onTheRoad) {

    boolean isAbroad() {
        return !country.equals(Place.HOME);
    }
}
