package bureau.mail;

import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

@Component
class SmtpTransport implements MailTransport {

    private final JavaMailSenderImpl smtp;

    SmtpTransport(JavaMailSenderImpl smtp) {
        this.smtp = smtp;
    }

    @Override
    public boolean configured() {
        return StringUtils.hasText(smtp.getHost());
    }

    @Override
    public MimeMessage newMessage() {
        return smtp.createMimeMessage();
    }

    @Override
    public void send(MimeMessage message) {
        smtp.send(message);
    }
}
