package bureau.mail;

import bureau.platform.language.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail of the outbox.
 *
 * @param inDoubt it may have reached its receiver more than once, each time with the same Message-ID
 * @param reason why the last attempt failed
 * @param calendar null without an entry for the receiver's calendar
 */
record Mail(
        UUID id,
        String occurrence,
        String caseId,
        String kind,
        String recipientName,
        String recipientAddress,
        Language language,
        String subject,
        String html,
        String body,
        MailState state,
        int attempts,
        Instant nextAt,
        boolean inDoubt,
        String reason,
        Instant createdAt,
        Instant sentAt,
        MailCalendar calendar) {

    /** The text for everybody but its receiver: a link by which he decides is his alone. */
    public String shownBody() {
        return body.replaceAll(Mails.SECRET_LINK, "$1…");
    }
}
