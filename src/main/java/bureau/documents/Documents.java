package bureau.documents;

import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The documents of the cases: brought by people (upload, then attach) or issued by the office (store). */
@Service
public class Documents {

    /** The kind of every document that a person brought. */
    public static final String BROUGHT = "brought";

    static final long MAX_CASE_BYTES = 50 * 1024 * 1024;

    private final DocumentRows rows;
    private final DocumentBytes bytes;
    private final FileCheck check;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Documents(
            DocumentRows rows,
            DocumentBytes bytes,
            FileCheck check,
            Messages messages,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.bytes = bytes;
        this.check = check;
        this.messages = messages;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Checks and keeps a file that only its uploader sees until it is attached to a case; forgotten after a day.
     *
     * @throws bureau.platform.language.Refused with what to do, for every file that the office does not take
     */
    public Document upload(String user, String name, InputStream content) {
        try {
            Path spool = Files.createTempFile("upload", null);
            try {
                return upload(user, FileNames.clean(name), content, spool);
            } finally {
                Files.deleteIfExists(spool);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The upload could not be read", e);
        }
    }

    private Document upload(String user, String name, InputStream content, Path spool) throws IOException {
        spool(name, content, spool);
        FileType type = check.check(name, spool);
        return transaction.execute(status -> {
            rows.lockBytes();
            Document document = document(put(spool), type, null, BROUGHT, name, 1, null, null, user);
            rows.insert(document);
            return document;
        });
    }

    /**
     * Gives an uploaded document to a case, as the next version where a file of that name was brought before; the same again
     * changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(UUID documentId, String caseId, String user) {
        rows.lockCase(caseId);
        Document document = rows.lock(documentId)
                .filter(found -> found.createdBy().equals(user))
                .orElseThrow(() -> messages.refused("documents.refused.unknown"));
        if (document.attached()) {
            if (!document.caseId().equals(caseId)) {
                throw messages.refused("documents.refused.elsewhere", document.fileName());
            }
            return;
        }
        if (rows.bytesOfCase(caseId) + document.size() > MAX_CASE_BYTES) {
            throw messages.refused("documents.refused.case", document.fileName(), MAX_CASE_BYTES / 1024 / 1024);
        }
        rows.attach(documentId, caseId, rows.nextVersionBrought(caseId, document.fileName()));
    }

    /**
     * Checks a file that a person brings to a case and keeps it there; one of the same name becomes its next version.
     *
     * @throws bureau.platform.language.Refused with what to do, for every file that the office does not take
     */
    public Document bring(String caseId, String user, String name, InputStream content) {
        Document uploaded = upload(user, name, content);
        return transaction.execute(status -> {
            attach(uploaded.id(), caseId, user);
            return rows.find(uploaded.id()).orElseThrow();
        });
    }

    /** The version that {@link #store} will give next; holds until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int nextVersion(String caseId, String kind, String number, Language language) {
        rows.lockCase(caseId);
        return rows.nextVersion(caseId, kind, number, language);
    }

    /**
     * Keeps a document that the office made; the same kind and number in the same language becomes the next version.
     *
     * @param name its extension tells the type
     * @param number in the office's register, null without one
     * @param user on whose behalf it was made
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Document store(
            String caseId, String kind, String name, Language language, String number, byte[] content, String user) {
        rows.lockBytes();
        int version = nextVersion(caseId, kind, number, language);
        String clean = FileNames.clean(name);
        FileType type = FileType.ofName(clean).orElseThrow(() -> new IllegalArgumentException("No type: " + name));
        DocumentBytes.Kept kept = bytes.put(new ByteArrayInputStream(content));
        Document document = document(kept, type, caseId, kind, clean, version, language, number, user);
        rows.insert(document);
        return document;
    }

    /** All versions of a paper of the office are cancelled by another one; they stay where they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String caseId, String kind, String number, String by) {
        rows.cancel(caseId, kind, number, by);
    }

    /** All versions, the oldest first. */
    @Transactional(readOnly = true)
    public List<Document> list(String caseId) {
        return rows.ofCase(caseId);
    }

    @Transactional(readOnly = true)
    public Optional<Document> find(UUID documentId) {
        return rows.find(documentId);
    }

    /** @throws DocumentDamaged when the bytes are missing or altered */
    public InputStream open(Document document) {
        return bytes.open(document.sha256());
    }

    /** Uploads older than a day that nobody attached, then all bytes that no document has. */
    @Transactional
    public void removeForgotten() {
        rows.removeUnattached(now().minus(1, ChronoUnit.DAYS));
        if (rows.tryLockBytesForSweep()) {
            var wanted = rows.hashes();
            bytes.all().stream().filter(sha256 -> !wanted.contains(sha256)).forEach(bytes::remove);
        }
    }

    private void spool(String name, InputStream content, Path spool) throws IOException {
        try (OutputStream out = Files.newOutputStream(spool)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > FileCheck.MAX_FILE_BYTES) {
                    throw messages.refused("documents.refused.large", name, FileCheck.MAX_FILE_BYTES / 1024 / 1024);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private DocumentBytes.Kept put(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return bytes.put(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The upload could not be read", e);
        }
    }

    private Document document(
            DocumentBytes.Kept kept,
            FileType type,
            String caseId,
            String kind,
            String name,
            int version,
            Language language,
            String number,
            String user) {
        return new Document(
                UUID.randomUUID(),
                caseId,
                kind,
                name,
                type.mediaType(),
                kept.size(),
                kept.sha256(),
                version,
                language,
                number,
                user,
                now(),
                null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
