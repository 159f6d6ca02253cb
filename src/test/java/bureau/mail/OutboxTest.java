package bureau.mail;

import bureau.OfficeTest;
import bureau.documents.PurchaseOrders;
import bureau.platform.language.Language;
import bureau.platform.language.Refused;
import bureau.purchasing.PurchaseOrderDocument;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OfficeTest
class OutboxTest {

    private static final Set<String> HEADERS = Set.of(
            "Auto-Submitted",
            "Content-Language",
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Message-ID",
            "Subject",
            "To");

    @Autowired
    Outbox outbox;

    @Autowired
    MailTestbed testbed;

    @Autowired
    MailMessages messages;

    @Autowired
    TransactionTemplate transaction;

    private final String recipient = MailTestbed.recipient();

    @Test
    void mailIsWrittenInTheBusinessTransactionOnly() {
        assertThatThrownBy(() -> outbox.put(testbed.order(recipient, Language.EN, List.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void businessChangeThatFailsWritesNoMail() {
        transaction.executeWithoutResult(status -> {
            outbox.put(testbed.order(recipient, Language.EN, List.of()));
            status.setRollbackOnly();
        });

        assertThat(testbed.mailsTo(recipient)).isZero();
    }

    @Test
    void repeatedJobFindsItsMailAlreadyThere() {
        testbed.put(recipient);
        testbed.put(recipient);

        assertThat(testbed.mailsTo(recipient)).isEqualTo(1);
    }

    @Test
    void mailSpeaksTheReceiversLanguage() {
        testbed.put(testbed.order(recipient, Language.RU, List.of()));
        Mail mail = testbed.mailTo(recipient);

        assertThat(mail.subject()).isEqualTo("Заказ № З-2026/0147 от 3 августа 2026 г.");
        assertThat(mail.body().replace('\u00A0', ' '))
                .startsWith("Здравствуйте, Мария Андреевна!\n\nНаправляем вам заказ № З-2026/0147")
                .contains("\nСумма: 4 904,20 ₽\n", "не позднее 17 августа 2026 г.", "Просим подтвердить заказ")
                .doesNotContain("<", "  ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "olga",
                "olga@",
                "@example.org",
                "a@b@c",
                "olga@example.org, boris@example.org",
                "olga@example.org\r\nBcc: evil@example.org",
                "Olga <olga@example.org>",
                "olga @example.org",
                "\"x\r\n\"@example.org",
                "olga@example.org\u0000",
                "olga@exam ple.org",
                "<olga@example.org>",
                "olga@example.org>",
                "group:olga@example.org;"
            })
    void whatIsNoAddressIsRefused(String address) {
        OutgoingMail order = testbed.order(address, Language.EN, List.of());

        assertThatThrownBy(() -> testbed.put(order)).isInstanceOf(Refused.class).hasMessageContaining("e-mail address");
    }

    @Test
    void noTextOfAPersonBecomesAHeader() throws Exception {
        Random random = new Random(20260803);
        List<String> leaks = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String hostile = hostile(random);
            String to = "fuzz-" + UUID.randomUUID() + "@example.org";
            MimeMessage sent = written(transaction.execute(status -> {
                status.setRollbackOnly();
                outbox.put(fuzzed(to, hostile));
                return testbed.mailTo(to);
            }));

            Set<String> headers = new TreeSet<>();
            Collections.list(sent.getAllHeaders()).forEach(header -> headers.add(header.getName()));
            if (!HEADERS.equals(headers)
                    || sent.getAllRecipients().length != 1
                    || !sent.getAllRecipients()[0].toString().endsWith("<" + to + ">")
                            && !sent.getAllRecipients()[0].toString().equals(to)
                    || sent.getRecipients(Message.RecipientType.BCC) != null
                    || sent.getSubject().matches("(?s).*[\\r\\n].*")) {
                leaks.add(hostile + " -> " + headers);
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void markupInTheTextsStaysText() {
        testbed.put(fuzzed(recipient, "</p><script>alert(1)</script><a href='https://evil.example'>"));

        assertThat(testbed.mailTo(recipient).html()).doesNotContain("<script", "<a ");
    }

    private OutgoingMail fuzzed(String to, String hostile) {
        PurchaseOrderDocument order = PurchaseOrders.numbered(PurchaseOrders.order(Language.EN, 1), hostile);
        return new OutgoingMail(
                "job-" + to, PurchaseOrderDocument.KIND, null, hostile, to, Language.EN, order.model(), List.of());
    }

    /** As its receiver's program reads it. */
    private MimeMessage written(Mail mail) throws Exception {
        Session session = Session.getInstance(new Properties());
        MimeMessage message = messages.write(mail, List.of(), new MimeMessage(session));
        String messageId = message.getMessageID();
        message.saveChanges();
        message.setHeader("Message-ID", messageId);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        message.writeTo(wire);
        return new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
    }

    private static String hostile(Random random) {
        String[] pieces = {
            "\r\n",
            "\n",
            "\r",
            "\u2028",
            "\u0085",
            "\u000B",
            "\u0000",
            "%0d%0a",
            "\\r\\n",
            "\r\n\r\n",
            " ",
            "\t",
            "=?UTF-8?B?DQpCY2M6IGV2aWxAZXhhbXBsZS5vcmc=?=",
            "Bcc: evil@example.org",
            "X-Evil: yes",
            "Content-Type: text/html",
            "--boundary",
            "<script>",
            "\"",
            "'",
            "<",
            ">",
            "@",
            ",",
            ";",
            "Иван",
            "Maria",
            ".",
            "\r\n.\r\n",
            "QUIT",
            "${7*7}",
            "#{product.name}",
            "{0}",
            "\uD83D\uDE00",
            "\u202E",
            "x".repeat(200)
        };
        StringBuilder text = new StringBuilder("M");
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
