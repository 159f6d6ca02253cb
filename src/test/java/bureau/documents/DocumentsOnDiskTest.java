package bureau.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DocumentsOnDiskTest {

    @TempDir
    Path data;

    private DocumentsOnDisk disk;

    @BeforeEach
    void open() {
        disk = new DocumentsOnDisk(data);
    }

    @Test
    void sameContentAtTheSameTimeIsKeptOnce() throws Exception {
        byte[] content = "x".repeat(300_000).getBytes();
        ExecutorService people = Executors.newFixedThreadPool(16);
        try {
            List<Callable<DocumentBytes.Kept>> uploads = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                uploads.add(() -> disk.put(new ByteArrayInputStream(content)));
            }
            for (Future<DocumentBytes.Kept> upload : people.invokeAll(uploads)) {
                assertThat(upload.get()).isEqualTo(new DocumentBytes.Kept(Sha256.hex(content), content.length));
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(files()).containsExactly(disk.path(Sha256.hex(content)));
        assertThat(read(Sha256.hex(content))).isEqualTo(content);
    }

    @Test
    void alteredFileIsNotGivenOut() throws IOException {
        String sha256 = put("genuine");
        Files.writeString(disk.path(sha256), "forged!");

        assertThatThrownBy(() -> disk.open(sha256))
                .isInstanceOf(DocumentDamaged.class)
                .hasMessageContaining("altered");
    }

    @Test
    void missingFileIsNamed() throws IOException {
        String sha256 = put("genuine");
        Files.delete(disk.path(sha256));

        assertThatThrownBy(() -> disk.open(sha256))
                .isInstanceOf(DocumentDamaged.class)
                .hasMessageContaining("missing");
    }

    @Test
    void damagedFileIsHealedByTheSameContent() throws IOException {
        String sha256 = put("genuine");
        Files.writeString(disk.path(sha256), "forged!");

        put("genuine");

        assertThat(read(sha256)).asString().isEqualTo("genuine");
    }

    @Test
    void uploadThatBreaksOffLeavesNothing() {
        InputStream broken = new InputStream() {
            private int left = 5_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection lost");
                }
                return 1;
            }
        };

        assertThatThrownBy(() -> disk.put(broken)).hasRootCauseMessage("connection lost");
        assertThat(files()).isEmpty();
    }

    @Test
    void nothingElseThanHashesIsAPath() {
        assertThatThrownBy(() -> disk.open("../../password")).isInstanceOf(IllegalArgumentException.class);
    }

    private String put(String content) {
        return disk.put(new ByteArrayInputStream(content.getBytes())).sha256();
    }

    private byte[] read(String sha256) throws IOException {
        try (InputStream in = disk.open(sha256)) {
            return in.readAllBytes();
        }
    }

    private List<Path> files() {
        try (var all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
