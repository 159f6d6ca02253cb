package bureau.mail;

import bureau.documents.Document;
import bureau.documents.Documents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends one mail after the other. Each step is committed before the next begins: claimed, handed over, sent. A mail server
 * offers no exactly-once, so a mail whose hand-over was cut off is sent again with its Message-ID and marked in doubt.
 */
@Component
class MailDispatcher {

    static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(120));

    /** Longer than an attempt can take, so that no two servers send the same mail. */
    static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(MailDispatcher.class);

    private final Mails mails;
    private final Documents documents;
    private final MailMessages messages;
    private final MailTransport transport;
    private final Clock clock;

    MailDispatcher(Mails mails, Documents documents, MailMessages messages, MailTransport transport, Clock clock) {
        this.mails = mails;
        this.documents = documents;
        this.messages = messages;
        this.transport = transport;
        this.clock = clock;
    }

    /** Sends everything that is due. */
    void dispatch() {
        if (!transport.configured()) {
            mails.keepAll();
            return;
        }
        Optional<Mail> next = claim();
        while (next.isPresent()) {
            send(next.get());
            next = claim();
        }
    }

    private Optional<Mail> claim() {
        Instant now = clock.instant();
        return mails.claim(now, now.minus(LONGEST_ATTEMPT));
    }

    private void send(Mail mail) {
        boolean handedOver = false;
        try {
            if (mail.attempts() > PAUSES.size() + 1) {
                throw new IllegalStateException(mail.reason() == null ? "Bureau stopped while sending" : mail.reason());
            }
            var message = messages.write(mail, attachments(mail), transport.newMessage());
            handedOver = true;
            transport.send(message);
            mails.sent(mail, clock.instant());
        } catch (DataAccessException e) {
            // The mail may be out while the database is not there to note it; found later, it is in doubt.
            throw e;
        } catch (Exception e) {
            notSent(mail, e, handedOver && MailFailure.leavesDoubt(e));
        }
    }

    private List<Document> attachments(Mail mail) {
        return mails.attachments(mail.id()).stream()
                .map(id ->
                        documents.find(id).orElseThrow(() -> new IllegalStateException("Document " + id + " is gone")))
                .toList();
    }

    private void notSent(Mail mail, Exception failure, boolean inDoubt) {
        String reason = MailFailure.reason(failure);
        boolean last = mail.attempts() > PAUSES.size();
        Instant now = clock.instant();
        Instant nextAt = last ? now : now.plus(PAUSES.get(mail.attempts() - 1));
        log.warn("Mail {} ({}) was not sent in attempt {}: {}", mail.id(), mail.kind(), mail.attempts(), reason);
        mails.notSent(mail, last ? MailState.FAILED : MailState.PENDING, nextAt, reason, inDoubt);
    }
}
