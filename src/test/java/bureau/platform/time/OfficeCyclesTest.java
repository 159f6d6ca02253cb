package bureau.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeCyclesTest {

    private static final String MONDAY_AND_THURSDAY_AT_EIGHT = "0 0 8 * * MON,THU";

    @ParameterizedTest
    @CsvSource({
        // a Sunday, the Monday itself before and at eight in Moscow, then Thursday, and over the turn of the year
        "2026-11-22T12:00:00Z, 2026-11-23T05:00:00Z",
        "2026-11-23T04:59:59Z, 2026-11-23T05:00:00Z",
        "2026-11-23T05:00:00Z, 2026-11-26T05:00:00Z",
        "2026-12-31T05:00:00Z, 2027-01-04T05:00:00Z"
    })
    void timeOfDayIsTheOffices(Instant now, Instant next) {
        assertThat(next("Europe/Moscow", now, null)).isEqualTo(Date.from(next));
    }

    /** Berlin puts its clocks forward on 29 March 2026: eight o'clock is one hour earlier in Greenwich. */
    @Test
    void eightStaysEightWhenTheClocksChange() {
        Instant thursday = Instant.parse("2026-03-26T07:00:00Z");
        assertThat(next("Europe/Berlin", Instant.EPOCH, Date.from(thursday)))
                .isEqualTo(Date.from(Instant.parse("2026-03-30T06:00:00Z")));
    }

    private static Date next(String zone, Instant now, Date start) {
        return new OfficeCyclesPlugin.OfficeCycles(Clock.fixed(now, ZoneId.of(zone)))
                .resolveDuedate(MONDAY_AND_THURSDAY_AT_EIGHT, start, 0);
    }
}
