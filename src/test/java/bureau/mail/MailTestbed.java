package bureau.mail;

import bureau.documents.Document;
import bureau.documents.DocumentTemplates;
import bureau.documents.Documents;
import bureau.documents.PurchaseOrders;
import bureau.platform.language.Language;
import bureau.purchasing.PurchaseOrderDocument;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes order mails and sends them through a mail server of the test. */
@Component
public class MailTestbed {

    private final Outbox outbox;
    private final Mails mails;
    private final Documents documents;
    private final DocumentTemplates templates;
    private final MailMessages messages;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    MailTestbed(
            Outbox outbox,
            Mails mails,
            Documents documents,
            DocumentTemplates templates,
            MailMessages messages,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.mails = mails;
        this.documents = documents;
        this.templates = templates;
        this.messages = messages;
        this.database = database;
        this.transaction = transaction;
    }

    static String recipient() {
        return "supplier-" + UUID.randomUUID() + "@example.org";
    }

    OutgoingMail order(String recipient, Language language, List<UUID> attachments) {
        PurchaseOrderDocument order = PurchaseOrders.order(language, 2);
        String name = language == Language.RU ? "Мария Андреевна" : "Maria";
        return new OutgoingMail(
                "job-" + recipient,
                PurchaseOrderDocument.KIND,
                "mail-test-case",
                name,
                recipient,
                language,
                order.model(),
                attachments);
    }

    void put(OutgoingMail mail) {
        transaction.executeWithoutResult(status -> outbox.put(mail));
    }

    void put(String recipient) {
        put(order(recipient, Language.EN, List.of()));
    }

    Document storeOrder(Language language) {
        PurchaseOrderDocument order = PurchaseOrders.order(language, 2);
        byte[] pdf = templates.pdf(order.issue(language), order.model());
        return transaction.execute(status -> documents.store(
                "mail-test-" + UUID.randomUUID(),
                PurchaseOrderDocument.KIND,
                language == Language.RU ? "Заказ З-2026-0147.pdf" : "Order.pdf",
                language,
                order.number(),
                pdf,
                "olga"));
    }

    /** Hands everything that is due to the mail server on this port. */
    public void deliver(int port) {
        dispatcher(port, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1))).dispatch();
    }

    MailDispatcher dispatcher(int port, Clock clock) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost(port == 0 ? "" : "127.0.0.1");
        smtp.setPort(port);
        smtp.setDefaultEncoding("UTF-8");
        for (String timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
            smtp.getJavaMailProperties().put("mail.smtp." + timeout, "5000");
        }
        return new MailDispatcher(mails, documents, messages, new SmtpTransport(smtp), clock);
    }

    Mail mailTo(String recipient) {
        List<UUID> found = database.sql("select id from outgoing_mail where recipient_address = :recipient")
                .param("recipient", recipient)
                .query(UUID.class)
                .list();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " mails to " + recipient);
        }
        return mails.find(found.get(0)).orElseThrow();
    }

    long mailsTo(String recipient) {
        return database.sql("select count(*) from outgoing_mail where recipient_address = :recipient")
                .param("recipient", recipient)
                .query(Long.class)
                .single();
    }
}
