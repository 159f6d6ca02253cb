package bureau.documents;

import bureau.OfficeTest;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OfficeTest
class DocumentsTest {

    @Autowired
    Documents documents;

    @Autowired
    DocumentRows rows;

    @Autowired
    DocumentBytes bytes;

    @Autowired
    FileCheck check;

    @Autowired
    Messages messages;

    @Autowired
    TransactionTemplate transaction;

    private final String caseId = "documents-of/olga/" + UUID.randomUUID();

    @Test
    void uploadIsAttachedInTheBusinessTransaction() {
        Document document = upload(SampleFiles.pdf());

        assertThatThrownBy(() -> documents.attach(document.id(), caseId, "olga"))
                .isInstanceOf(IllegalTransactionStateException.class);
        attach(document, caseId, "olga");
        attach(document, caseId, "olga");

        assertThat(documents.list(caseId)).extracting(Document::id).containsExactly(document.id());
        assertThat(documents.find(document.id()).orElseThrow().attached()).isTrue();
    }

    @Test
    void businessChangeThatFailsAttachesNothing() {
        Document document = upload(SampleFiles.pdf());

        transaction.executeWithoutResult(status -> {
            documents.attach(document.id(), caseId, "olga");
            status.setRollbackOnly();
        });

        assertThat(documents.list(caseId)).isEmpty();
        assertThat(documents.find(document.id()).orElseThrow().attached()).isFalse();
    }

    @Test
    void nobodyAttachesTheUploadOfAnother() {
        Document document = upload(SampleFiles.pdf());

        assertThatThrownBy(() -> attach(document, caseId, "mallory")).isInstanceOf(Refused.class);
    }

    @Test
    void documentBelongsToOneCase() {
        Document document = upload(SampleFiles.pdf());
        attach(document, caseId, "olga");

        assertThatThrownBy(() -> attach(document, caseId + "-other", "olga")).isInstanceOf(Refused.class);
    }

    @Test
    void caseTakesFiftyMegabytesAlsoWhenManyAttachAtOnce() throws Exception {
        List<Document> uploads =
                IntStream.range(0, 8).mapToObj(i -> upload(megabytes(9, i))).toList();
        ExecutorService people = Executors.newFixedThreadPool(8);
        int refused = 0;
        try {
            List<Callable<Void>> attaching = new ArrayList<>();
            uploads.forEach(document -> attaching.add(() -> {
                attach(document, caseId, "olga");
                return null;
            }));
            for (Future<Void> each : people.invokeAll(attaching)) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(Refused.class);
                    refused++;
                }
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(refused).isEqualTo(3);
        assertThat(documents.list(caseId)).hasSize(5);
    }

    @Test
    void issuedDocumentsCountTheirVersionsByKindAndLanguage() {
        Document first = store("order", Language.RU, "one");
        Document second = store("order", Language.RU, "two");
        Document english = store("order", Language.EN, "one");
        Document other = store("letter", Language.RU, "one");

        assertThat(List.of(first, second, english, other))
                .extracting(Document::version)
                .containsExactly(1, 2, 1, 1);
        assertThat(documents.list(caseId)).hasSize(4).allMatch(Document::attached);
        assertThat(first.sha256()).isEqualTo(english.sha256());
    }

    @Test
    void versionsAreWithoutGapAlsoWhenManyIssueAtOnce() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> issuing = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String content = "text " + i;
                issuing.add(() -> transaction.execute(status -> {
                    int announced = documents.nextVersion(caseId, "order", "1", Language.RU);
                    Document stored =
                            documents.store(caseId, "order", "order.pdf", Language.RU, "1", content.getBytes(), "olga");
                    assertThat(stored.version()).isEqualTo(announced);
                    return announced;
                }));
            }
            List<Integer> versions = new ArrayList<>();
            for (Future<Integer> each : people.invokeAll(issuing)) {
                versions.add(each.get());
            }
            assertThat(versions)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 40).boxed().toList());
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void uploadThatNobodyAttachesIsForgottenAfterADay() {
        Document forgotten = upload(megabytes(0, 71));
        Document attached = upload(megabytes(0, 72));
        attach(attached, caseId, "olga");

        removeForgotten(Duration.ofHours(23));
        assertThat(documents.find(forgotten.id())).isPresent();

        removeForgotten(Duration.ofHours(25));
        assertThat(documents.find(forgotten.id())).isEmpty();
        assertThatThrownBy(() -> documents.open(forgotten)).isInstanceOf(DocumentDamaged.class);
        assertThat(documents.open(attached)).isNotEmpty();
    }

    @Test
    void bytesOfAnUnfinishedBusinessChangeAreNotSwept() {
        transaction.executeWithoutResult(status -> {
            Document fresh = documents.store(
                    caseId,
                    "order",
                    "order.pdf",
                    Language.RU,
                    "1",
                    UUID.randomUUID().toString().getBytes(),
                    "olga");
            Thread sweeper = new Thread(() -> removeForgotten(Duration.ZERO));
            sweeper.start();
            try {
                sweeper.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(documents.open(fresh)).isNotEmpty();
            status.setRollbackOnly();
        });
    }

    private void removeForgotten(Duration later) {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        Documents thatDay = new Documents(rows, bytes, check, messages, clock, transaction);
        transaction.executeWithoutResult(status -> thatDay.removeForgotten());
    }

    private Document store(String kind, Language language, String content) {
        return transaction.execute(status ->
                documents.store(caseId, kind, "order.pdf", language, "1", (caseId + content).getBytes(), "olga"));
    }

    private void attach(Document document, String caseId, String user) {
        transaction.executeWithoutResult(status -> documents.attach(document.id(), caseId, user));
    }

    private Document upload(byte[] content) {
        return documents.upload("olga", "scan.pdf", new ByteArrayInputStream(content));
    }

    /** A PDF of this size, different for each seed. */
    private static byte[] megabytes(int megabytes, long seed) {
        byte[] ballast = new byte[megabytes * 1024 * 1024 + 64];
        new Random(seed).nextBytes(ballast);
        byte[] pdf = SampleFiles.pdf();
        return SampleFiles.joined(
                "%PDF-1.7\n%".getBytes(),
                HexFormat.of().formatHex(ballast).substring(0, ballast.length).getBytes(),
                "\n".getBytes(),
                pdf);
    }
}
