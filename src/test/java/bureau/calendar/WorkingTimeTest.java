package bureau.calendar;

import bureau.OfficeTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class WorkingTimeTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired
    WorkingTime workingTime;

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
}
