package bureau.documents;

import bureau.platform.language.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentRows {

    /** Held shared by whoever puts bytes and exclusively by the sweep, so that no new document loses its bytes. */
    private static final int BYTES_LOCK = 4001;

    private final JdbcClient database;

    DocumentRows(JdbcClient database) {
        this.database = database;
    }

    void insert(Document document) {
        database.sql("""
                        insert into document (id, case_id, kind, file_name, media_type, size, sha256, version, language,
                            number, created_by, created_at, attached)
                        values (:id, :caseId, :kind, :fileName, :mediaType, :size, :sha256, :version, :language,
                            :number, :createdBy, :createdAt, :attached)
                        """)
                .param("id", document.id())
                .param("caseId", document.caseId())
                .param("kind", document.kind())
                .param("fileName", document.fileName())
                .param("mediaType", document.mediaType())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("version", document.version())
                .param(
                        "language",
                        document.language() == null ? null : document.language().code())
                .param("number", document.number())
                .param("createdBy", document.createdBy())
                .param("createdAt", Timestamp.from(document.createdAt()))
                .param("attached", document.attached())
                .update();
    }

    Optional<Document> find(UUID id) {
        return database.sql("select * from document where id = :id")
                .param("id", id)
                .query(DocumentRows::document)
                .optional();
    }

    Optional<Document> lock(UUID id) {
        return database.sql("select * from document where id = :id for update")
                .param("id", id)
                .query(DocumentRows::document)
                .optional();
    }

    List<Document> ofCase(String caseId) {
        return database.sql("select * from document where case_id = :caseId order by created_at, kind, version, id")
                .param("caseId", caseId)
                .query(DocumentRows::document)
                .list();
    }

    void attach(UUID id, String caseId, int version) {
        database.sql("update document set case_id = :caseId, attached = true, version = :version where id = :id")
                .param("caseId", caseId)
                .param("version", version)
                .param("id", id)
                .update();
    }

    void cancel(String caseId, String kind, String number, String by) {
        database.sql("""
                        update document set cancelled_by = :by
                        where case_id = :caseId and kind = :kind and number = :number
                        """)
                .param("by", by)
                .param("caseId", caseId)
                .param("kind", kind)
                .param("number", number)
                .update();
    }

    int nextVersion(String caseId, String kind, String number, Language language) {
        return database.sql("""
                        select coalesce(max(version), 0) + 1 from document
                        where case_id = :caseId and kind = :kind and language = :language
                          and number is not distinct from :number
                        """)
                .param("caseId", caseId)
                .param("kind", kind)
                .param("number", number, Types.VARCHAR)
                .param("language", language.code())
                .query(Integer.class)
                .single();
    }

    int nextVersionBrought(String caseId, String fileName) {
        return database.sql("""
                        select coalesce(max(version), 0) + 1 from document
                        where case_id = :caseId and kind = :kind and lower(file_name) = lower(:name)
                        """)
                .param("caseId", caseId)
                .param("kind", Documents.BROUGHT)
                .param("name", fileName)
                .query(Integer.class)
                .single();
    }

    long bytesOfCase(String caseId) {
        return database.sql("select coalesce(sum(size), 0) from document where case_id = :caseId")
                .param("caseId", caseId)
                .query(Long.class)
                .single();
    }

    int removeUnattached(Instant before) {
        return database.sql("delete from document where not attached and created_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    Set<String> hashes() {
        return new HashSet<>(database.sql("select distinct sha256 from document")
                .query(String.class)
                .list());
    }

    /** One after another for a case, so that versions and its total size are right. */
    void lockCase(String caseId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('documents of ' || :caseId, 0))")
                .param("caseId", caseId)
                .query((row, n) -> n)
                .single();
    }

    void lockBytes() {
        database.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", BYTES_LOCK)
                .query((row, n) -> n)
                .single();
    }

    boolean tryLockBytesForSweep() {
        return database.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", BYTES_LOCK)
                .query(Boolean.class)
                .single();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        String language = row.getString("language");
        return new Document(
                row.getObject("id", UUID.class),
                row.getString("case_id"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getInt("version"),
                language == null ? null : Language.valueOf(language.toUpperCase(Locale.ROOT)),
                row.getString("number"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("cancelled_by"));
    }
}
