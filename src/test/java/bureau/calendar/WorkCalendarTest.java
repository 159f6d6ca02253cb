package bureau.calendar;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.platform.language.NeedsOperator;
import bureau.purchasing.Wishes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What models get when they ask for a date. */
@OfficeTest
class WorkCalendarTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired
    WorkCalendar workCalendar;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    Terms terms;

    @Autowired
    RepositoryService repository;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void dueDateOfATaskIsItsTermInWorkingHours() {
        Date now = new Date(ClockUtil.getCurrentTime().getTime());
        ClockUtil.setCurrentTime(now);
        String caseId = office.start("emp.anton", "purchasing", wishes.paperForKazan());
        assertThat(office.task(caseId).getDueDate())
                .isEqualTo(date(workingTime
                        .after(workingTime.now(), Duration.ofHours(8))
                        .toLocalDateTime()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 4, 2026-11-23T13:00",
        "2026-11-27T16:00, 1, 2026-11-30T09:15",
        "2026-11-03T16:30, 0.75, 2026-11-05T09:15",
        "2026-12-30T17:30, 8.5, 2027-01-11T18:00"
    })
    void timersCountInWorkingHours(LocalDateTime now, String hours, LocalDateTime expected) {
        ClockUtil.setCurrentTime(date(now));
        assertThat(workCalendar.after(null, hours)).isEqualTo(date(expected));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26T11:00, 1, 2026-11-27T16:45", "2026-11-28T11:00, 5, 2026-12-04T16:45"})
    void timersCountInWorkingDays(LocalDateTime now, String days, LocalDateTime expected) {
        ClockUtil.setCurrentTime(date(now));
        assertThat(workCalendar.afterDays(null, days)).isEqualTo(date(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "0.5", "", "issue order", "'; drop"})
    void dueDateIsAskedByTheNameOfTheTask(String noName) {
        assertThatThrownBy(() -> workCalendar.due(null, noName))
                .isInstanceOf(NeedsOperator.class)
                .hasMessageContaining("names no task");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "", "eight", "1.5.2", "99999"})
    void timersWantANumberAboveZero(String noNumber) {
        assertThatThrownBy(() -> workCalendar.after(null, noNumber)).isInstanceOf(NeedsOperator.class);
        assertThatThrownBy(() -> workCalendar.afterDays(null, noNumber)).isInstanceOf(NeedsOperator.class);
    }

    @Test
    void whoDeploysAnotherTableIsObeyedAtOnce() throws Exception {
        assertThat(terms.of("purchasing", "issueOrder", Terms.NORMAL).due()).isEqualTo(Duration.ofHours(8));
        String shipped;
        try (var in = getClass().getResourceAsStream("/processes/shared/sla-policy.dmn")) {
            shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String changed = shipped.replace(
                "<outputEntry id=\"issueOrder_dueHours\"><text>8<",
                "<outputEntry id=\"issueOrder_dueHours\"><text>0.5<");
        assertThat(changed).isNotEqualTo(shipped);
        String deployment = repository
                .createDeployment()
                .addString("processes/shared/sla-policy.dmn", changed)
                .deploy()
                .getId();
        try {
            assertThat(terms.of("purchasing", "issueOrder", Terms.NORMAL).due()).isEqualTo(Duration.ofMinutes(30));
        } finally {
            repository.deleteDeployment(deployment, true);
        }
        assertThat(terms.of("purchasing", "issueOrder", Terms.NORMAL).due()).isEqualTo(Duration.ofHours(8));
    }

    private static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(MOSCOW).toInstant());
    }
}
