package bureau.mail;

import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailException;

/** The way out of the house. */
interface MailTransport {

    boolean configured();

    MimeMessage newMessage();

    /** Returns when the mail server has taken the message over. */
    void send(MimeMessage message) throws MailException;
}
