package bureau.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailSendException;

/** What a failed attempt means. */
final class MailFailure {

    private static final int MAX_LENGTH = 1_000;

    private MailFailure() {}

    /** The innermost reason, which is the mail server's own answer where it gave one. */
    static String reason(Throwable failure) {
        Throwable inner = failure;
        for (Throwable next = next(inner); next != null; next = next(inner)) {
            inner = next;
        }
        String said = inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
        String line = MailText.oneLine(said);
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH);
    }

    /** No answer after the hand-over began: the mail may have arrived. A clear refusal leaves no doubt. */
    static boolean leavesDoubt(Throwable failure) {
        boolean connectionLost = false;
        for (Throwable inner = failure; inner != null; inner = next(inner)) {
            if (inner instanceof MailConnectException
                    || inner instanceof AuthenticationFailedException
                    || inner instanceof SMTPAddressFailedException
                    || inner instanceof SMTPSenderFailedException
                    || inner instanceof SMTPSendFailedException refused && refused.getReturnCode() >= 400) {
                return false;
            }
            connectionLost |= inner instanceof IOException || inner instanceof MessagingException;
        }
        return connectionLost;
    }

    private static Throwable next(Throwable failure) {
        if (failure instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            return several.getMessageExceptions()[0];
        }
        if (failure instanceof MessagingException messaging && messaging.getNextException() != null) {
            return messaging.getNextException();
        }
        return failure.getCause();
    }
}
