package bureau.travel;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/**
 * One ride or flight of a trip; its times are those of the timetable, each by the clock of its place.
 *
 * @param mode train, plane, bus, car, ship
 * @param travelClass such as economy; null where the mode has none
 * @param wayThere minutes to a station or an airport out of town
 * @param wayFrom minutes from one
 * @param border day on which a border is crossed, null where timetable and passport say the same
 */
record Leg(
        Place from,
        Place to,
        LocalDateTime departs,
        LocalDateTime arrives,
        String mode,
        String travelClass,
        int wayThere,
        int wayFrom,
        LocalDate border) {

    ZonedDateTime departure() {
        return departs.atZone(from.zone());
    }

    ZonedDateTime arrival() {
        return arrives.atZone(to.zone());
    }

    /** The local day on which the traveller leaves for it. */
    LocalDate begins() {
        return departs.minusMinutes(wayThere).toLocalDate();
    }

    /** The local day on which he has left the station behind him. */
    LocalDate ends() {
        return arrives.plusMinutes(wayFrom).toLocalDate();
    }

    Duration length() {
        return Duration.between(departure(), arrival());
    }

    boolean crossesBorder() {
        return !from.country().equals(to.country());
    }

    /** Out of the country the passport is stamped where the journey begins, into a country where it ends. */
    LocalDate crossing() {
        if (border != null) {
            return border;
        }
        return from.isHome() ? departs.toLocalDate() : arrives.toLocalDate();
    }
}
