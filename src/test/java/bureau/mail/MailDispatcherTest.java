package bureau.mail;

import bureau.OfficeTest;
import bureau.documents.Document;
import bureau.platform.language.Language;
import bureau.platform.language.Refused;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OfficeTest
class MailDispatcherTest {

    @Autowired
    MailTestbed testbed;

    @Autowired
    Mails mails;

    @Autowired
    Outbox outbox;

    private final String recipient = MailTestbed.recipient();
    private final LaterClock clock =
            new LaterClock(Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MICROS));
    private SmtpStub server;

    @BeforeEach
    void startServer() throws IOException {
        server = new SmtpStub();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void supplierReadsTheOrderInTheAttachedPdf() throws Exception {
        GreenMail mailbox = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mailbox.start();
        try {
            Document order = testbed.storeOrder(Language.RU);
            testbed.put(testbed.order(recipient, Language.RU, List.of(order.id())));

            testbed.dispatcher(mailbox.getSmtp().getPort(), clock).dispatch();

            MimeMessage mail = Stream.of(mailbox.getReceivedMessages())
                    .filter(each -> isFor(each, recipient))
                    .findFirst()
                    .orElseThrow();
            Map<String, byte[]> parts = parts(mail);
            assertThat(mail.getSubject()).isEqualTo("Заказ № З-2026/0147 от 3 августа 2026 г.");
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getMessageID())
                    .isEqualTo("<" + testbed.mailTo(recipient).id() + "@localhost>");
            assertThat(new String(parts.get("text/plain"), "UTF-8")).contains("Просим подтвердить заказ");
            assertThat(new String(parts.get("text/html"), "UTF-8")).contains("<b>Просим подтвердить заказ");
            try (PDDocument pdf = Loader.loadPDF(parts.get("Заказ З-2026-0147.pdf"))) {
                assertThat(new PDFTextStripper().getText(pdf).replace('\u00A0', ' '))
                        .contains("Заказ поставщику № З-2026/0147", "Четыре тысячи девятьсот четыре рубля 20 копеек");
            }
            assertThat(testbed.mailTo(recipient).state()).isEqualTo(MailState.SENT);
        } finally {
            mailbox.stop();
        }
    }

    @Test
    void entryForTheCalendarStandsBesideTheTextsAndIsAFileToo() throws Exception {
        GreenMail mailbox = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mailbox.start();
        try {
            OutgoingMail plain = testbed.order(recipient, Language.EN, List.of());
            testbed.put(new OutgoingMail(
                    plain.occurrence(),
                    plain.kind(),
                    plain.caseId(),
                    plain.recipientName(),
                    plain.recipientAddress(),
                    plain.language(),
                    plain.model(),
                    plain.attachments(),
                    new MailCalendar("REQUEST", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n")));

            testbed.dispatcher(mailbox.getSmtp().getPort(), clock).dispatch();

            MimeMessage mail = Stream.of(mailbox.getReceivedMessages())
                    .filter(each -> isFor(each, recipient))
                    .findFirst()
                    .orElseThrow();
            Map<String, byte[]> parts = parts(mail);
            assertThat(parts.keySet()).containsExactly("text/plain", "text/html", "text/calendar", "invite.ics");
            assertThat(new String(parts.get("text/calendar"), "UTF-8")).contains("METHOD:REQUEST");
            assertThat(parts.get("invite.ics")).isEqualTo(parts.get("text/calendar"));
        } finally {
            mailbox.stop();
        }
    }

    @Test
    void mailIsSentOnce() {
        testbed.put(recipient);

        dispatch();
        dispatch();

        assertThat(server.messageIdsFor(recipient)).hasSize(1);
    }

    @Test
    void withoutAMailServerMailsAreKeptAndSentWhenThereIsOne() {
        testbed.put(recipient);

        testbed.dispatcher(0, clock).dispatch();
        assertThat(testbed.mailTo(recipient).state()).isEqualTo(MailState.KEPT);

        dispatch();
        assertThat(testbed.mailTo(recipient).state()).isEqualTo(MailState.SENT);
        assertThat(server.messageIdsFor(recipient)).hasSize(1);
    }

    @Test
    void serverThatHangsUpBeforeTakingGetsTheSameMailAgain() {
        testbed.put(recipient);
        server.mood = SmtpStub.Mood.HANGS_UP_BEFORE_TAKING;
        dispatch();
        assertThat(testbed.mailTo(recipient).state()).isEqualTo(MailState.PENDING);
        assertThat(testbed.mailTo(recipient).reason()).isNotBlank();

        server.mood = SmtpStub.Mood.TAKES;
        clock.pass(Duration.ofMinutes(1));
        dispatch();

        assertThat(server.messageIdsFor(recipient)).containsExactly(messageId());
        assertThat(testbed.mailTo(recipient).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void serverThatHangsUpAfterTakingGetsTheSameMessageIdAgain() {
        testbed.put(recipient);
        server.mood = SmtpStub.Mood.HANGS_UP_AFTER_TAKING;
        dispatch();

        server.mood = SmtpStub.Mood.TAKES;
        clock.pass(Duration.ofMinutes(1));
        dispatch();

        assertThat(server.messageIdsFor(recipient)).containsExactly(messageId(), messageId());
        assertThat(testbed.mailTo(recipient).state()).isEqualTo(MailState.SENT);
        assertThat(testbed.mailTo(recipient).inDoubt()).isTrue();
    }

    @Test
    void mailWhoseSenderDiedIsSentAgainAndMarked() {
        dispatch();
        testbed.put(recipient);
        assertThat(mails.claim(clock.instant(), clock.instant().minus(MailDispatcher.LONGEST_ATTEMPT)))
                .hasValueSatisfying(mail -> assertThat(mail.recipientAddress()).isEqualTo(recipient));

        dispatch();
        assertThat(testbed.mailTo(recipient).state()).isEqualTo(MailState.SENDING);

        clock.pass(MailDispatcher.LONGEST_ATTEMPT);
        dispatch();
        assertThat(server.messageIdsFor(recipient)).containsExactly(messageId());
        assertThat(testbed.mailTo(recipient).inDoubt()).isTrue();
    }

    @Test
    void serverThatRefusesIsAskedAgainAfterOneFiveThirtyAndAHundredAndTwentyMinutes() {
        testbed.put(recipient);
        server.mood = SmtpStub.Mood.REFUSES_LATER;
        dispatch();
        for (int minutes : new int[] {1, 5, 30, 120}) {
            int attempts = testbed.mailTo(recipient).attempts();
            clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
            dispatch();
            assertThat(testbed.mailTo(recipient).attempts()).isEqualTo(attempts);
            assertThat(testbed.mailTo(recipient).state()).isEqualTo(MailState.PENDING);
            clock.pass(Duration.ofSeconds(1));
            dispatch();
            assertThat(testbed.mailTo(recipient).attempts()).isEqualTo(attempts + 1);
        }

        Mail failed = testbed.mailTo(recipient);
        assertThat(failed.state()).isEqualTo(MailState.FAILED);
        assertThat(failed.reason()).isEqualTo("451 try again later");
        assertThat(failed.inDoubt()).isFalse();
        clock.pass(Duration.ofDays(10));
        dispatch();
        assertThat(testbed.mailTo(recipient).attempts()).isEqualTo(5);
    }

    @Test
    void operatorSendsAFailedMailAgain() {
        serverThatRefusesIsAskedAgainAfterOneFiveThirtyAndAHundredAndTwentyMinutes();
        server.mood = SmtpStub.Mood.TAKES;

        outbox.retry(testbed.mailTo(recipient).id());
        dispatch();

        assertThat(testbed.mailTo(recipient).state()).isEqualTo(MailState.SENT);
        assertThatThrownBy(() -> outbox.retry(testbed.mailTo(recipient).id())).isInstanceOf(Refused.class);
    }

    @Test
    void mailThatNobodyTakesBlocksNoOther() {
        List<String> recipients = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String each = (i % 2 == 0 ? "poison-" : "good-") + MailTestbed.recipient();
            recipients.add(each);
            testbed.put(each);
        }

        dispatch();

        for (String each : recipients) {
            boolean poison = each.startsWith("poison");
            assertThat(testbed.mailTo(each).state()).isEqualTo(poison ? MailState.PENDING : MailState.SENT);
            assertThat(server.messageIdsFor(each)).hasSize(poison ? 0 : 1);
        }
        assertThat(testbed.mailTo(recipients.get(0)).reason()).contains("550 no such mailbox");
        assertThat(testbed.mailTo(recipients.get(0)).inDoubt()).isFalse();
    }

    @Test
    void noServerAtAllLosesNothing() throws IOException {
        testbed.put(recipient);
        int closedPort = server.port();
        server.close();

        testbed.dispatcher(closedPort, clock).dispatch();

        assertThat(testbed.mailTo(recipient).state()).isEqualTo(MailState.PENDING);
        assertThat(testbed.mailTo(recipient).reason()).contains("Connection refused");
        assertThat(testbed.mailTo(recipient).inDoubt()).isFalse();
    }

    @Test
    void twoDispatchersSendEachMailOnce() throws Exception {
        List<String> recipients =
                Stream.generate(MailTestbed::recipient).limit(60).toList();
        recipients.forEach(testbed::put);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> dispatching = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                dispatching.add(() -> {
                    dispatch();
                    return null;
                });
            }
            for (Future<Void> each : nodes.invokeAll(dispatching)) {
                each.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        for (String each : recipients) {
            assertThat(server.messageIdsFor(each)).hasSize(1);
        }
    }

    private void dispatch() {
        testbed.dispatcher(server.port(), clock).dispatch();
    }

    private String messageId() {
        return "<" + testbed.mailTo(recipient).id() + "@localhost>";
    }

    private static boolean isFor(MimeMessage mail, String recipient) {
        try {
            return mail.getAllRecipients()[0].toString().contains(recipient);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Texts by their type, attachments by their name. */
    private static Map<String, byte[]> parts(Part part) throws Exception {
        Map<String, byte[]> found = new LinkedHashMap<>();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart inner = several.getBodyPart(i);
                found.putAll(parts(inner));
            }
        } else {
            String name = part.getFileName() == null
                    ? part.getContentType().replaceAll(";.*", "").strip()
                    : MimeUtility.decodeText(part.getFileName());
            found.put(name, part.getInputStream().readAllBytes());
        }
        return found;
    }
}
