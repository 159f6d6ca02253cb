package bureau.mail;

import bureau.platform.language.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Mails {

    /** A link that is good without a login, or once; when the mail is out nobody here needs it. */
    static final String SECRET_LINK = "(/decisions/)[A-Za-z0-9_-]{43}";

    private final JdbcClient database;

    Mails(JdbcClient database) {
        this.database = database;
    }

    void insert(Mail mail, List<UUID> attachments) {
        int inserted = database.sql("""
                        insert into outgoing_mail (id, occurrence, case_id, kind, recipient_name, recipient_address,
                            language, subject, html, body, state, next_at, created_at, calendar, calendar_method)
                        values (:id, :occurrence, :caseId, :kind, :name, :address,
                            :language, :subject, :html, :body, :state, :nextAt, :createdAt, :calendar, :method)
                        on conflict (occurrence) do nothing
                        """)
                .param("id", mail.id())
                .param("occurrence", mail.occurrence())
                .param("caseId", mail.caseId())
                .param("kind", mail.kind())
                .param("name", mail.recipientName())
                .param("address", mail.recipientAddress())
                .param("language", mail.language().code())
                .param("subject", mail.subject())
                .param("html", mail.html())
                .param("body", mail.body())
                .param("state", mail.state().name())
                .param("nextAt", Timestamp.from(mail.nextAt()))
                .param("createdAt", Timestamp.from(mail.createdAt()))
                .param(
                        "calendar",
                        mail.calendar() == null ? null : mail.calendar().text())
                .param(
                        "method",
                        mail.calendar() == null ? null : mail.calendar().method())
                .update();
        for (int i = 0; inserted == 1 && i < attachments.size(); i++) {
            database.sql("insert into outgoing_mail_attachment (mail_id, position, document_id) values (?, ?, ?)")
                    .params(mail.id(), i, attachments.get(i))
                    .update();
        }
    }

    /** Takes the next mail that is due; one that was being sent for too long is due again, and in doubt. */
    Optional<Mail> claim(Instant now, Instant forgottenSince) {
        return database.sql("""
                        update outgoing_mail set
                            in_doubt = in_doubt or state = 'SENDING',
                            state = 'SENDING', attempts = attempts + 1, claimed_at = :now
                        where id = (
                            select id from outgoing_mail
                            where state in ('PENDING', 'KEPT') and next_at <= :now
                               or state = 'SENDING' and claimed_at <= :forgottenSince
                            order by next_at, created_at, id
                            limit 1 for update skip locked)
                        returning *
                        """)
                .param("now", Timestamp.from(now))
                .param("forgottenSince", Timestamp.from(forgottenSince))
                .query(Mails::mail)
                .optional();
    }

    /** Only for the attempt that was claimed: a slow one may not overwrite what its successor knows. */
    void sent(Mail mail, Instant now) {
        database.sql("""
                        update outgoing_mail set state = 'SENT', sent_at = :now, reason = null,
                            html = regexp_replace(html, :secret, '\\1…', 'g'),
                            body = regexp_replace(body, :secret, '\\1…', 'g')
                        where id = :id and state = 'SENDING' and attempts = :attempts
                        """)
                .param("now", Timestamp.from(now))
                .param("secret", SECRET_LINK)
                .param("id", mail.id())
                .param("attempts", mail.attempts())
                .update();
    }

    void notSent(Mail mail, MailState next, Instant nextAt, String reason, boolean inDoubt) {
        database.sql("""
                        update outgoing_mail set state = :next, next_at = :nextAt, reason = :reason,
                            in_doubt = in_doubt or :inDoubt
                        where id = :id and state = 'SENDING' and attempts = :attempts
                        """)
                .param("next", next.name())
                .param("nextAt", Timestamp.from(nextAt))
                .param("reason", reason)
                .param("inDoubt", inDoubt)
                .param("id", mail.id())
                .param("attempts", mail.attempts())
                .update();
    }

    boolean retry(UUID id, Instant now) {
        return database.sql("""
                                update outgoing_mail set state = 'PENDING', attempts = 0, next_at = :now
                                where id = :id and state = 'FAILED'
                                """)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    void keepAll() {
        database.sql("update outgoing_mail set state = 'KEPT' where state = 'PENDING'")
                .update();
    }

    Optional<Mail> find(UUID id) {
        return database.sql("select * from outgoing_mail where id = :id")
                .param("id", id)
                .query(Mails::mail)
                .optional();
    }

    List<UUID> attachments(UUID id) {
        return database.sql("select document_id from outgoing_mail_attachment where mail_id = :id order by position")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    List<Mail> newest(int limit, int offset) {
        return database.sql("select * from outgoing_mail order by created_at desc, id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(Mails::mail)
                .list();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("occurrence"),
                row.getString("case_id"),
                row.getString("kind"),
                row.getString("recipient_name"),
                row.getString("recipient_address"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getString("subject"),
                row.getString("html"),
                row.getString("body"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("next_at").toInstant(),
                row.getBoolean("in_doubt"),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("sent_at") == null
                        ? null
                        : row.getTimestamp("sent_at").toInstant(),
                row.getString("calendar") == null
                        ? null
                        : new MailCalendar(row.getString("calendar_method"), row.getString("calendar")));
    }
}
