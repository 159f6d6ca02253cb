package bureau.mail;

import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.people.Organisation;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Puts a mail of the outbox into the form that travels. */
@Component
class MailMessages {

    private static final String CALENDAR_FILE = "invite.ics";

    private final Documents documents;
    private final MailProperties properties;
    private final Organisation organisation;

    MailMessages(Documents documents, MailProperties properties, Organisation organisation) {
        this.documents = documents;
        this.properties = properties;
        this.organisation = organisation;
    }

    MimeMessage write(Mail mail, List<Document> attachments, MimeMessage message)
            throws MessagingException, IOException {
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(properties.from(), MailText.oneLine(organisation.name(mail.language())));
        helper.setTo(new InternetAddress(mail.recipientAddress(), mail.recipientName(), StandardCharsets.UTF_8.name()));
        helper.setSubject(mail.subject());
        helper.setSentDate(Date.from(mail.createdAt()));
        helper.setText(mail.body(), mail.html());
        if (mail.calendar() != null) {
            addCalendar(mail.calendar(), helper);
        }
        for (Document document : attachments) {
            try (InputStream content = documents.open(document)) {
                helper.addAttachment(document.fileName(), new ByteArrayDataSource(content, document.mediaType()));
            }
        }
        message.setHeader("Message-ID", messageId(mail));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().code());
        return message;
    }

    /** Beside the two texts, where calendars look for it; some look for a file only, so it is one too. */
    private static void addCalendar(MailCalendar calendar, MimeMessageHelper helper)
            throws MessagingException, IOException {
        String type = "text/calendar; method=" + calendar.method() + "; charset=UTF-8";
        byte[] text = calendar.text().getBytes(StandardCharsets.UTF_8);
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text, type)));
        texts(helper.getMimeMultipart()).addBodyPart(part);
        helper.addAttachment(CALENDAR_FILE, new ByteArrayDataSource(text, type));
    }

    private static MimeMultipart texts(MimeMultipart related) throws MessagingException, IOException {
        return (MimeMultipart) related.getBodyPart(0).getContent();
    }

    /** The same in every attempt, so that the receiver's program recognises a mail that arrives twice. */
    String messageId(Mail mail) {
        return "<" + mail.id() + "@" + properties.domain() + ">";
    }
}
