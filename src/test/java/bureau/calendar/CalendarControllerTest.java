package bureau.calendar;

import bureau.OfficeTest;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The page of the calendar. Changes are made in a year that no other test looks at. */
@OfficeTest
class CalendarControllerTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired
    WebApplicationContext web;

    @Autowired
    IdentityService identities;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    ProductionCalendar calendar;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(web).build();
    }

    @AfterEach
    void leaveNothingBehind() {
        identities.clearAuthentication();
        ClockUtil.reset();
        calendar.days(2031).forEach(each -> calendar.remove(each.day()));
    }

    @Test
    void everybodyReadsItInHisLanguageAndOnlySomeMayChangeIt() throws Exception {
        logInAs("employee", "buyer");
        browser.perform(get("/calendar?year=2027").header("Accept-Language", "ru"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Производственный календарь на 2027 год"),
                                containsString("канун Дня России"),
                                containsString("Сокращённый день"),
                                not(containsString("<form class=\"card\"")))));
        browser.perform(get("/calendar?year=2027").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("eve of Russia Day")));
        browser.perform(post("/calendar")
                        .param("day", "2031-05-05")
                        .param("kind", "OFF")
                        .param("note", "x"))
                .andExpect(status().isForbidden());
        browser.perform(post("/calendar/removal").param("day", "2027-06-11")).andExpect(status().isForbidden());
        assertThat(calendar.days(2031)).isEmpty();
        assertThat(calendar.days(2027)).anyMatch(each -> each.day().equals(LocalDate.of(2027, 6, 11)));
    }

    @Test
    void changedDayCountsFromThenOn() throws Exception {
        LocalDateTime mondayMorning = LocalDateTime.parse("2031-05-05T09:00");
        assertThat(dueAfterADay(mondayMorning)).isEqualTo("2031-05-05T18:00");

        logInAs("hr");
        set("2031-05-05", "SHORT", "eve of nothing").andExpect(redirectedUrl("/calendar?year=2031"));
        assertThat(dueAfterADay(mondayMorning)).isEqualTo("2031-05-06T10:00");
        set("2031-05-05", "OFF", "moved").andExpect(redirectedUrl("/calendar?year=2031"));
        assertThat(dueAfterADay(mondayMorning)).isEqualTo("2031-05-06T18:00");
        set("2031-05-10", "WORKING", "for Monday").andExpect(redirectedUrl("/calendar?year=2031"));
        assertThat(dueAfterADay(LocalDateTime.parse("2031-05-10T09:00"))).isEqualTo("2031-05-10T18:00");

        browser.perform(post("/calendar/removal").param("day", "2031-05-05"))
                .andExpect(redirectedUrl("/calendar?year=2031"));
        assertThat(dueAfterADay(mondayMorning)).isEqualTo("2031-05-05T18:00");
    }

    @Test
    void changeMadeOnAnotherServerCountsAMinuteLater() {
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        LocalDateTime mondayMorning = LocalDateTime.parse("2031-05-05T09:00");
        dueAfterADay(mondayMorning);
        database.sql("insert into calendar_day (day, kind, note) values (date '2031-05-05', 'OFF', 'elsewhere')")
                .update();
        assertThat(dueAfterADay(mondayMorning)).isEqualTo("2031-05-05T18:00");
        ClockUtil.setCurrentTime(Date.from(clock.instant().plusSeconds(61)));
        assertThat(dueAfterADay(mondayMorning)).isEqualTo("2031-05-06T18:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2031-05-32, OFF, note, Enter a date",
        "'', OFF, note, Enter a date",
        "1031-05-05, OFF, note, Enter a date",
        "2031-05-05, FREE, note, Choose what kind",
        "2031-05-05, WORKING, note, worked anyway",
        "2031-05-10, OFF, note, a day off anyway",
        "2031-05-05, OFF, ' ', Write why"
    })
    void whatMakesNoSenseIsRefusedAndWhatWasEnteredStays(String day, String kind, String note, String problem)
            throws Exception {
        logInAs("office_manager");
        browser.perform(post("/calendar")
                        .header("Accept-Language", "en")
                        .param("day", day)
                        .param("kind", kind)
                        .param("note", note))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString(problem), containsString("value=\"" + note + "\""))));
        assertThat(calendar.days(2031)).isEmpty();
    }

    @Test
    void pageOfAnotherSiteChangesNothing() throws Exception {
        MockMvc guarded =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        var change = post("/calendar")
                .param("day", "2031-05-05")
                .param("kind", "OFF")
                .param("note", "moved")
                .with(user("hr.marina"));
        guarded.perform(change).andExpect(status().isForbidden());
        assertThat(calendar.days(2031)).isEmpty();
        guarded.perform(change.cookie(new Cookie("BUREAU-CSRF", "token")).param("_csrf", "token"))
                .andExpect(redirectedUrl("/calendar?year=2031"));
        assertThat(calendar.days(2031)).hasSize(1);
    }

    private ResultActions set(String day, String kind, String note) throws Exception {
        return browser.perform(
                post("/calendar").param("day", day).param("kind", kind).param("note", note));
    }

    private String dueAfterADay(LocalDateTime from) {
        return workingTime
                .after(from.atZone(MOSCOW), Duration.ofHours(8))
                .toLocalDateTime()
                .toString();
    }

    private void logInAs(String... groups) {
        identities.setAuthentication("somebody", List.of(groups));
    }
}
