package bureau.travel;

import java.time.LocalDate;

/** Something in the way of a trip. @param number of the other trip; null where there is none */
record Conflict(Kind kind, LocalDate firstDay, LocalDate lastDay, String number) {

    /** The text is {@code travel.conflict.<name>}. */
    enum Kind {
        ABSENCE,
        OTHER_TRIP,
        DAYS_OFF
    }
}
