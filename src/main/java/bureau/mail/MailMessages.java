package bureau.mail;

import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.people.Organisation;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
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

    /** The same in every attempt, so that the receiver's program recognises a mail that arrives twice. */
    String messageId(Mail mail) {
        return "<" + mail.id() + "@" + properties.domain() + ">";
    }
}
