package bureau.mail;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written to whom about a case; never what the mail says. */
@Component
public class CaseMails {

    /**
     * @param state a word of {@code mail.state.…}
     * @param at when it was sent, or written where it has not been
     */
    public record Entry(String subject, String recipient, String state, OffsetDateTime at) {}

    private final JdbcClient database;

    CaseMails(JdbcClient database) {
        this.database = database;
    }

    /** Oldest first. */
    public List<Entry> of(String caseId) {
        return database.sql("""
                        select subject, recipient_name, state, coalesce(sent_at, created_at) as at
                          from outgoing_mail where case_id = ? order by created_at, id
                        """)
                .param(caseId)
                .query((row, number) -> new Entry(
                        row.getString("subject"),
                        row.getString("recipient_name"),
                        row.getString("state"),
                        at(row.getTimestamp("at"))))
                .list();
    }

    private static OffsetDateTime at(Timestamp moment) {
        return moment.toInstant().atOffset(ZoneOffset.UTC);
    }
}
