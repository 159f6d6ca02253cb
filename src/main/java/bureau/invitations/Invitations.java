package bureau.invitations;

import bureau.mail.MailCalendar;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the entries that go with mails: first a {@link #revise revision}, then its text for each receiver. */
@Service
public class Invitations {

    private final JdbcClient database;
    private final CalendarText text;
    private final String domain;

    Invitations(JdbcClient database, CalendarText text, @Value("${bureau.mail.from}") String office) {
        this.database = database;
        this.text = text;
        this.domain = office.substring(office.lastIndexOf('@') + 1);
    }

    /**
     * The entry is made, changed or cancelled.
     *
     * @param entry its name for good, such as the id of the case and a word
     * @param occurrence what happened, once; the same again is the same revision
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Revision revise(String entry, String occurrence) {
        int sequence = find(entry, occurrence).orElseGet(() -> next(entry, occurrence));
        return new Revision(entry + "@" + domain, sequence);
    }

    /** Puts the entry into the receiver's calendar, or in the place of what it was. */
    public MailCalendar request(Revision revision, CalendarEntry entry) {
        return text.write("REQUEST", revision, entry);
    }

    /** Takes the entry out of the receiver's calendar. */
    public MailCalendar cancellation(Revision revision, CalendarEntry entry) {
        return text.write("CANCEL", revision, entry);
    }

    private Optional<Integer> find(String entry, String occurrence) {
        return database.sql("select sequence from calendar_revision where entry = ? and occurrence = ?")
                .params(entry, occurrence)
                .query(Integer.class)
                .optional();
    }

    /** Two at once get the same number and one of them is refused, so that it is tried again. */
    private int next(String entry, String occurrence) {
        return database.sql("""
                        insert into calendar_revision (entry, occurrence, sequence)
                        select ?, ?, coalesce(max(sequence) + 1, 0) from calendar_revision where entry = ?
                        returning sequence
                        """)
                .params(entry, occurrence, entry)
                .query(Integer.class)
                .single();
    }
}
