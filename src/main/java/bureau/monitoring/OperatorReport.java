package bureau.monitoring;

import bureau.documents.DocumentDamaged;
import bureau.platform.failure.FailureReport;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.NeedsOperator;
import bureau.platform.language.Refused;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Our own failures carry their advice; the others get one by their kind. */
@Component
class OperatorReport implements FailureReport {

    private static final int LONGEST_CAUSE = 500;

    private final Messages messages;

    OperatorReport(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String text(String step, Throwable failure, String job) {
        Language office = messages.office();
        return messages.text(office, "monitoring.failed", step, advice(failure, job, office));
    }

    private String advice(Throwable failure, String job, Language office) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof NeedsOperator || each instanceof Refused) {
                return each.getMessage();
            }
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String kind = kind(each);
            if (kind != null) {
                return messages.text(office, kind, cause(failure), job);
            }
        }
        return messages.text(office, "monitoring.unknown", cause(failure), job);
    }

    private static String kind(Throwable failure) {
        if (failure instanceof DocumentDamaged) {
            return "monitoring.damaged";
        }
        if (failure instanceof MailException || failure instanceof MessagingException) {
            return "monitoring.mail";
        }
        if (failure instanceof DataAccessException
                || failure instanceof TransactionException
                || failure instanceof SQLException) {
            return "monitoring.database";
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return "monitoring.files";
        }
        return null;
    }

    /** The innermost reason on one line. */
    private static String cause(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        String said = inner.getMessage() == null
                ? inner.getClass().getSimpleName()
                : inner.getMessage().replaceAll("\\s+", " ").strip();
        return said.length() <= LONGEST_CAUSE ? said : said.substring(0, LONGEST_CAUSE - 1) + "…";
    }
}
