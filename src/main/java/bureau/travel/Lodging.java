package bureau.travel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Nights in one place. @param nightCents what one of them is to cost, in roubles */
record Lodging(String city, String country, LocalDate checkIn, LocalDate checkOut, long nightCents) {

    int nights() {
        return (int) ChronoUnit.DAYS.between(checkIn, checkOut);
    }
}
