package bureau.inbox;

import bureau.mail.MailTestbed;
import bureau.mail.ReceivedMail;
import bureau.people.People;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that people got about their tasks, read out of a mail box. */
@Component
public class SentLinks {

    private static final Pattern DECISION = Pattern.compile("/decisions/([A-Za-z0-9_-]{43})(?![\\w-])");

    private final MailTestbed testbed;
    private final People people;
    private final JdbcClient database;
    private final Map<String, ReceivedMail> received = new HashMap<>();

    SentLinks(MailTestbed testbed, People people, JdbcClient database) {
        this.testbed = testbed;
        this.people = people;
        this.database = database;
    }

    /** By which the person decides in that case, from the newest mail. */
    public String link(String caseId, String person) {
        Matcher found = DECISION.matcher(text(caseId, person, "task-decision"));
        if (!found.find()) {
            throw new AssertionError("No link for " + person);
        }
        return found.group();
    }

    /** The newest mail of that kind as the person gets it. */
    public String text(String caseId, String person, String kind) {
        String id = database.sql("""
                        select id::text from outgoing_mail
                         where case_id = ? and kind = ? and recipient_address = ?
                         order by created_at desc limit 1
                        """)
                .params(caseId, kind, people.get(person).email())
                .query(String.class)
                .single();
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            testbed.deliver(server.getSmtp().getPort());
            for (MimeMessage mail : server.getReceivedMessages()) {
                received.put(mail.getMessageID().replaceAll("[<>]|@.*", ""), ReceivedMail.of(mail));
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            server.stop();
        }
        if (!received.containsKey(id)) {
            throw new AssertionError("Mail " + id + " did not arrive");
        }
        return received.get(id).text();
    }

    /** To whom mails about tasks of the case were written, the oldest first. */
    public List<String> mails(String caseId) {
        return database.sql("""
                        select p.id from outgoing_mail m join person p on p.email = m.recipient_address
                         where m.case_id = ? and m.occurrence like 'task/%' order by m.created_at, m.id
                        """).param(caseId).query(String.class).list();
    }
}
