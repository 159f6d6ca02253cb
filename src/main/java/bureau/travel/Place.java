package bureau.travel;

import java.time.ZoneId;

/** @param country two letters of ISO 3166 @param zone by which its clocks go */
record Place(String city, String country, ZoneId zone) {

    /** Where the office is at home. */
    static final String HOME = "RU";

    boolean isHome() {
        return country.equals(HOME);
    }
}
