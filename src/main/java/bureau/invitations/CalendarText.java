package bureau.invitations;

import bureau.mail.MailCalendar;
import bureau.people.Organisation;
import bureau.platform.language.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes an entry as RFC 5545 and 5546 have it. */
@Component
class CalendarText {

    /** Whether an entry is time off is no matter of the standard; this is how the usual programs say it. */
    private static final String OUT_OF_OFFICE = "X-MICROSOFT-CDO-BUSYSTATUS";

    /** A line has at most 75 bytes, and a Cyrillic letter is two. */
    private static final int LONGEST_LINE = 36;

    private final Organisation organisation;
    private final Messages messages;
    private final Clock clock;
    private final String office;

    CalendarText(
            Organisation organisation, Messages messages, Clock clock, @Value("${bureau.mail.from}") String office) {
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
        this.office = office;
    }

    MailCalendar write(String method, Revision revision, CalendarEntry entry) {
        VEvent event = new VEvent(false);
        event.add(new Uid(revision.uid()));
        event.add(new Sequence(revision.sequence()));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<Temporal>(entry.from()));
        event.add(new DtEnd<Temporal>(entry.until()));
        event.add(new Summary(entry.summary()));
        addIfThere(event, entry.description() == null ? null : new Description(entry.description()));
        addIfThere(event, entry.location() == null ? null : new Location(entry.location()));
        event.add(new Status(method.equals("CANCEL") ? "CANCELLED" : "CONFIRMED"));
        event.add(new Transp(entry.busy() ? "OPAQUE" : "TRANSPARENT"));
        event.add(new XProperty(OUT_OF_OFFICE, entry.busy() ? "OOF" : "FREE"));
        event.add(organizer());
        event.add(attendee(entry));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Bureau//Bureau//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Method(method));
        calendar.add(event);
        calendar.validate();
        return new MailCalendar(method, folded(calendar));
    }

    private static String folded(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, LONGEST_LINE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void addIfThere(VEvent event, Property property) {
        if (property != null) {
            event.add(property);
        }
    }

    private Organizer organizer() {
        Organizer organizer = new Organizer(URI.create("mailto:" + office));
        organizer.add(new Cn(organisation.name(messages.office())));
        return organizer;
    }

    private static Attendee attendee(CalendarEntry entry) {
        Attendee attendee = new Attendee(URI.create("mailto:" + entry.receiverAddress()));
        attendee.add(new Cn(entry.receiverName()));
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }
}
