package bureau.mail;

import bureau.documents.Document;
import bureau.documents.Documents;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written to whom about a case. Whoever asks has made sure that the reader may see the case. */
@Component
public class CaseMails {

    /**
     * @param state a word of {@code mail.state.…}
     * @param at when it was sent, or written where it has not been
     */
    public record Entry(UUID id, String subject, String recipient, String state, OffsetDateTime at) {}

    /** @param text without what its receiver alone may know */
    public record Letter(Entry head, String address, String text, List<Attachment> attachments) {}

    /** @param document null where it belongs to none of the cases that were asked for, so that only its name is told */
    public record Attachment(String name, UUID document) {}

    private final Mails mails;
    private final Documents documents;
    private final JdbcClient database;

    CaseMails(Mails mails, Documents documents, JdbcClient database) {
        this.mails = mails;
        this.documents = documents;
        this.database = database;
    }

    /** Oldest first. */
    public List<Entry> of(String caseId) {
        return database.sql("""
                        select id, subject, recipient_name, state, coalesce(sent_at, created_at) as at
                          from outgoing_mail where case_id = ? order by created_at, id
                        """)
                .param(caseId)
                .query((row, number) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getString("subject"),
                        row.getString("recipient_name"),
                        row.getString("state"),
                        at(row.getTimestamp("at").toInstant())))
                .list();
    }

    /** Empty where the mail is about none of these cases. */
    public Optional<Letter> find(UUID mailId, Collection<String> cases) {
        return mails.find(mailId)
                .filter(mail -> mail.caseId() != null && cases.contains(mail.caseId()))
                .map(mail -> new Letter(
                        new Entry(
                                mail.id(),
                                mail.subject(),
                                mail.recipientName(),
                                mail.state().name(),
                                at(mail.sentAt() == null ? mail.createdAt() : mail.sentAt())),
                        mail.recipientAddress(),
                        mail.shownBody(),
                        attachments(mailId, cases)));
    }

    private List<Attachment> attachments(UUID mailId, Collection<String> cases) {
        return mails.attachments(mailId).stream()
                .map(documents::find)
                .flatMap(Optional::stream)
                .map(each -> new Attachment(each.fileName(), isOfOne(cases, each) ? each.id() : null))
                .toList();
    }

    private static boolean isOfOne(Collection<String> cases, Document document) {
        return document.attached() && cases.contains(document.caseId());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
