package bureau.calendar;

import bureau.OfficeTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OfficeTest
class WorkingTimeTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired
    WorkingTime workingTime;

    @Autowired
    ProductionCalendar calendar;

    /** As it was in 2025, a year that the product does not bring along. */
    @BeforeEach
    void moveASaturday() {
        calendar.set(LocalDate.of(2025, 11, 1), DayKind.SHORT, "worked for 3 November");
        calendar.set(LocalDate.of(2025, 11, 4), DayKind.OFF, "National Unity Day");
    }

    @AfterEach
    void moveItBack() {
        calendar.remove(LocalDate.of(2025, 11, 1));
        calendar.remove(LocalDate.of(2025, 11, 4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # a working day stays as it is
                    2026-11-23 | 2026-11-23
                    # a Saturday and a Sunday become the Monday
                    2026-11-28 | 2026-11-30
                    2026-11-29 | 2026-11-30
                    # a holiday in mid-week
                    2025-11-04 | 2025-11-05
                    # a Saturday on which the office works
                    2025-11-01 | 2025-11-01
                    # from a Sunday over the moved holiday
                    2026-03-08 | 2026-03-10
                    """)
    void deliveryIsExpectedOnADayOnWhichTheOfficeWorks(LocalDate day, LocalDate expected) {
        assertThat(workingTime.workingDay(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # within a day, over lunch
                    2026-11-23T09:00 | PT1H  | 2026-11-23T10:00
                    2026-11-23T12:30 | PT1H  | 2026-11-23T14:30
                    # before opening and after closing
                    2026-11-23T05:00 | PT1H  | 2026-11-23T10:00
                    2026-11-23T20:00 | PT8H  | 2026-11-24T18:00
                    # exactly to closing, and a minute more
                    2026-11-23T09:00 | PT8H  | 2026-11-23T18:00
                    2026-11-23T09:01 | PT8H  | 2026-11-24T09:01
                    # Friday ends at 16:45, then the weekend
                    2026-11-27T16:00 | PT1H  | 2026-11-30T09:15
                    # a short day before a holiday in mid-week
                    2026-11-03T16:00 | PT2H  | 2026-11-05T10:00
                    # Women's Day moved from Sunday to Monday
                    2026-03-06T16:00 | PT1H  | 2026-03-10T09:15
                    # a moved Saturday that is worked, short on the eve of a holiday
                    2025-10-31T16:00 | PT2H  | 2025-11-01T10:15
                    2025-11-01T16:00 | PT2H  | 2025-11-03T10:00
                    # short days that fall on a Friday
                    2027-06-11T15:00 | PT1H  | 2027-06-15T09:15
                    # New Year: 31 December moved off, back on 11 January
                    2026-12-30T17:00 | PT2H  | 2027-01-11T10:00
                    """)
    void countsOnlyWorkingHours(LocalDateTime from, Duration work, LocalDateTime due) {
        assertThat(workingTime.after(from.atZone(MOSCOW), work)).isEqualTo(due.atZone(MOSCOW));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23T18:00",
        "2026-11-27, 2026-11-27T16:45",
        "2026-11-29, 2026-11-27T16:45",
        "2026-11-04, 2026-11-03T17:00"
    })
    void deliveryIsDueAtClosingOfTheDayOrOfTheWorkingDayBefore(LocalDate day, LocalDateTime closing) {
        assertThat(workingTime.closing(day)).isEqualTo(closing.atZone(MOSCOW));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 1, 2026-11-24T18:00",
        "2026-11-26, 1, 2026-11-27T16:45",
        "2026-11-27, 1, 2026-11-30T18:00",
        "2026-11-28, 1, 2026-11-30T18:00",
        "2026-11-02, 2, 2026-11-05T18:00",
        "2026-12-30, 5, 2027-01-15T16:45"
    })
    void aTermInDaysEndsWhenTheOfficeCloses(LocalDate day, int days, LocalDateTime closing) {
        assertThat(workingTime.closingAfter(day, days)).isEqualTo(closing.atZone(MOSCOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # within a shift, over lunch, within lunch
                    2026-11-23T09:00 | 2026-11-23T10:30 | PT1H30M
                    2026-11-23T12:00 | 2026-11-23T15:00 | PT2H
                    2026-11-23T13:10 | 2026-11-23T13:50 | PT0S
                    # a whole day, seen from before and after
                    2026-11-23T00:00 | 2026-11-23T23:59 | PT8H
                    # over a weekend that a Friday's early end begins
                    2026-11-27T16:00 | 2026-11-30T10:00 | PT1H45M
                    2026-11-28T10:00 | 2026-11-29T18:00 | PT0S
                    # over a short day and a holiday
                    2026-11-03T16:00 | 2026-11-05T10:00 | PT2H
                    # over the New Year
                    2026-12-30T17:00 | 2027-01-11T10:00 | PT2H
                    # backwards and at once
                    2026-11-24T10:00 | 2026-11-23T10:00 | PT0S
                    2026-11-24T10:00 | 2026-11-24T10:00 | PT0S
                    """)
    void knowsHowMuchWorkingTimeLiesBetween(LocalDateTime from, LocalDateTime to, Duration work) {
        assertThat(workingTime.between(from.atZone(MOSCOW), to.atZone(MOSCOW))).isEqualTo(work);
    }

    @Test
    void countingOnAndCountingBetweenAgree() {
        ZonedDateTime start = LocalDateTime.parse("2026-10-28T11:17").atZone(MOSCOW);
        for (int minutes = 1; minutes < 10_000; minutes += 97) {
            Duration work = Duration.ofMinutes(minutes);
            assertThat(workingTime.between(start, workingTime.after(start, work)))
                    .isEqualTo(work);
        }
    }

    @Test
    void aCalendarWithoutWorkingDaysIsAnErrorAndNoEndlessSearch() {
        assertThatThrownBy(() -> workingTime.closingAfter(LocalDate.of(2026, 11, 23), 5000))
                .isInstanceOf(IllegalStateException.class);
    }
}
