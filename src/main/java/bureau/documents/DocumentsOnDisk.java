package bureau.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code documents/ab/cdef…}: a file appears under its hash whole and synced, or not at all. */
@Component
class DocumentsOnDisk implements DocumentBytes {

    private static final Logger log = LoggerFactory.getLogger(DocumentsOnDisk.class);

    private final Path root;
    private final Path incoming;

    DocumentsOnDisk(@Value("${bureau.database.data}") Path data) {
        this.root = data.toAbsolutePath().normalize().resolve("documents");
        this.incoming = root.resolve("incoming");
    }

    @Override
    public Kept put(InputStream content) {
        try {
            Files.createDirectories(incoming);
            Path fresh = incoming.resolve(UUID.randomUUID().toString());
            try {
                return put(content, fresh);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A document could not be written to " + root, e);
        }
    }

    private Kept put(InputStream content, Path fresh) throws IOException {
        DigestInputStream digesting = new DigestInputStream(content, Sha256.digest());
        try (OutputStream out = Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW)) {
            digesting.transferTo(out);
        }
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        String sha256 = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        long size = Files.size(fresh);
        Path target = path(sha256);
        if (!isWhole(target, sha256)) {
            Files.createDirectories(target.getParent());
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(target.getParent());
            sync(root);
        }
        return new Kept(sha256, size);
    }

    @Override
    public InputStream open(String sha256) {
        Path file = path(sha256);
        try {
            if (!Files.exists(file)) {
                throw new DocumentDamaged("The file " + file + " is missing; bring it back from the last backup.");
            }
            if (!isWhole(file, sha256)) {
                throw new DocumentDamaged(
                        "The file " + file
                                + " was altered after it was stored; bring it back from the last backup and find out who did it.");
            }
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    @Override
    public void remove(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            log.warn("{} could not be removed and is tried again later: {}", path(sha256), e.getMessage());
        }
    }

    @Override
    public List<String> all() {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var files = Files.walk(root, 2)) {
            return files.filter(file -> !file.startsWith(incoming) && Files.isRegularFile(file))
                    .map(file -> file.getParent().getFileName().toString() + file.getFileName())
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The documents in " + root + " cannot be listed", e);
        }
    }

    Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private static boolean isWhole(Path file, String sha256) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256);
        }
    }

    /** Makes the new name survive a power cut; not every system can open a folder for this. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            log.debug("{} cannot be synced: {}", folder, e.getMessage());
        }
    }
}
