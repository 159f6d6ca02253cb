package bureau.mail;

import bureau.platform.language.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A mail to be written.
 *
 * @param occurrence what happened, once: the id of the job that causes the mail; together with the kind it is the key by
 *     which a repeated job finds its mail already there
 * @param kind names its template, {@code templates/mail/<kind>.html}, whose title becomes the subject
 * @param caseId null where the mail belongs to no case
 * @param model what the template shows
 * @param attachments ids of documents
 * @param calendar an entry for the receiver's calendar, mostly null
 */
public record OutgoingMail(
        String occurrence,
        String kind,
        String caseId,
        String recipientName,
        String recipientAddress,
        Language language,
        Map<String, Object> model,
        List<UUID> attachments,
        MailCalendar calendar) {

    /** One without an entry for the calendar. */
    public OutgoingMail(
            String occurrence,
            String kind,
            String caseId,
            String recipientName,
            String recipientAddress,
            Language language,
            Map<String, Object> model,
            List<UUID> attachments) {
        this(occurrence, kind, caseId, recipientName, recipientAddress, language, model, attachments, null);
    }
}
