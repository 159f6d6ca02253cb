package bureau.mail;

import bureau.documents.DocumentTemplates;
import bureau.people.Organisation;
import bureau.platform.language.Messages;
import bureau.platform.language.WellFormed;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Where business code leaves its mails; they are sent when, and only when, its transaction commits. */
@Service
public class Outbox {

    private static final int MAX_SUBJECT = 250;
    private static final Pattern ADDRESS = Pattern.compile("[^\\p{Cntrl}\\s\"<>()\\[\\]:;,\\\\@]+@[\\p{L}\\p{N}.-]+");

    private final Mails mails;
    private final SpringTemplateEngine templates;
    private final DocumentTemplates documents;
    private final Organisation organisation;
    private final Messages messages;
    private final Clock clock;

    Outbox(
            Mails mails,
            SpringTemplateEngine templates,
            DocumentTemplates documents,
            Organisation organisation,
            Messages messages,
            Clock clock) {
        this.mails = mails;
        this.templates = templates;
        this.documents = documents;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Writes the mail; the same occurrence and kind again changes nothing.
     *
     * @throws bureau.platform.language.Refused when the address is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(OutgoingMail mail) {
        String address = validAddress(mail.recipientAddress());
        String html = html(mail);
        MailText text = new MailText(html);
        Instant now = clock.instant();
        Mail row = new Mail(
                UUID.randomUUID(),
                mail.occurrence() + "/" + mail.kind(),
                mail.caseId(),
                mail.kind(),
                MailText.oneLine(mail.recipientName()),
                address,
                mail.language(),
                shorten(text.subject()),
                html,
                text.plain(),
                MailState.PENDING,
                0,
                now,
                false,
                null,
                now,
                null,
                mail.calendar());
        mails.insert(row, mail.attachments());
    }

    /** Whether a mail to that address would be taken. */
    public boolean takes(String address) {
        return address != null && isValid(address);
    }

    /** Tries a mail again that was given up, from the first attempt. */
    @Transactional
    public void retry(UUID mailId) {
        if (!mails.retry(mailId, clock.instant())) {
            throw messages.refused("mail.refused.retry");
        }
    }

    private String html(OutgoingMail mail) {
        Context context = new Context(mail.language().locale(), mail.model());
        context.setVariable("office", organisation.name(mail.language()));
        context.setVariable("format", documents.format(mail.language()));
        context.setVariable("recipient", MailText.oneLine(mail.recipientName()));
        return WellFormed.text(templates.process("mail/" + mail.kind(), context));
    }

    private String validAddress(String address) {
        if (!isValid(address)) {
            throw messages.refused("mail.refused.address", MailText.oneLine(address));
        }
        return address;
    }

    private static boolean isValid(String address) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(address, true);
            boolean plain = parsed.length == 1
                    && parsed[0].getAddress().equals(address)
                    && ADDRESS.matcher(address).matches();
            if (plain) {
                parsed[0].validate();
            }
            return plain;
        } catch (AddressException e) {
            return false;
        }
    }

    private static String shorten(String subject) {
        return subject.length() <= MAX_SUBJECT ? subject : subject.substring(0, MAX_SUBJECT - 1) + "…";
    }
}
