package bureau.invitations;

import bureau.OfficeTest;
import bureau.mail.MailCalendar;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The entries, read as a calendar reads them. */
@OfficeTest
class InvitationsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 28);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 10);

    @Autowired
    Invitations invitations;

    @Autowired
    TransactionTemplate transaction;

    private final String entry = UUID.randomUUID() + "/absence";

    @Test
    void entryKeepsItsIdAndCountsItsChanges() {
        Revision made = revise("job-1");
        Revision changed = revise("job-2");
        Revision cancelled = revise("job-3");

        assertThat(made.uid()).startsWith(entry + "@");
        assertThat(changed.uid()).isEqualTo(made.uid());
        assertThat(made.sequence()).isZero();
        assertThat(changed.sequence()).isEqualTo(1);
        assertThat(cancelled.sequence()).isEqualTo(2);
    }

    @Test
    void stepThatRunsAgainSaysTheSameAgain() {
        revise("job-1");
        Revision once = revise("job-2");

        assertThat(revise("job-2")).isEqualTo(once);
        assertThat(revise("job-1").sequence()).isZero();
    }

    @Test
    void daysEndOnTheDayAfterTheLastOne() throws Exception {
        MailCalendar written = invitations.request(
                revise("job-1"),
                CalendarEntry.ofDays(FIRST, LAST, "Отпуск; запятая, и\nстрока", true, "Антон", "anton@example.org"));

        Calendar read = read(written);
        VEvent event = event(read);
        assertThat(written.method()).isEqualTo("REQUEST");
        assertThat(value(read, "METHOD")).isEqualTo("REQUEST");
        assertThat(written.text()).contains("DTSTART;VALUE=DATE:20261228", "DTEND;VALUE=DATE:20270111");
        assertThat(event.getSummary().getValue()).isEqualTo("Отпуск; запятая, и\nстрока");
        assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(value(event, "TRANSP")).isEqualTo("OPAQUE");
        assertThat(value(event, "ATTENDEE")).isEqualTo("mailto:anton@example.org");
        assertThat(value(event, "ORGANIZER")).startsWith("mailto:");
        assertThat(written.text().lines())
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void momentsAreTheSameEverywhere() throws Exception {
        ZonedDateTime from = ZonedDateTime.of(2026, 11, 3, 9, 30, 0, 0, ZoneId.of("Europe/Moscow"));
        CalendarEntry flight = CalendarEntry.ofTime(from, from.plusHours(2), "SU 6", false, "Lena", "lena@example.org")
                .with("Terminal B", "Pulkovo");

        VEvent event = event(read(invitations.request(revise("job-1"), flight)));

        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(Instant.parse("2026-11-03T06:30:00Z"));
        assertThat(event.getLocation().getValue()).isEqualTo("Pulkovo");
        assertThat(event.getDescription().getValue()).isEqualTo("Terminal B");
        assertThat(value(event, "TRANSP")).isEqualTo("TRANSPARENT");
    }

    @Test
    void cancellationNamesTheEntryThatItTakesAway() throws Exception {
        CalendarEntry leave = CalendarEntry.ofDays(FIRST, LAST, "Leave", true, "Anton", "anton@example.org");
        VEvent made = event(read(invitations.request(revise("job-1"), leave)));

        MailCalendar cancellation = invitations.cancellation(revise("job-2"), leave);

        Calendar read = read(cancellation);
        assertThat(cancellation.method()).isEqualTo("CANCEL");
        assertThat(value(read, "METHOD")).isEqualTo("CANCEL");
        assertThat(event(read).getUid()).isEqualTo(made.getUid());
        assertThat(value(event(read), "SEQUENCE")).isEqualTo("1");
        assertThat(event(read).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    private Revision revise(String occurrence) {
        return transaction.execute(status -> invitations.revise(entry, occurrence));
    }

    private static Calendar read(MailCalendar written) throws Exception {
        return new CalendarBuilder().build(new StringReader(written.text()));
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents("VEVENT").get(0);
    }

    private static String value(net.fortuna.ical4j.model.PropertyContainer container, String property) {
        return container.getProperty(property).orElseThrow().getValue();
    }
}
