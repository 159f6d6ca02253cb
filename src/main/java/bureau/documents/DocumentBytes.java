package bureau.documents;

import java.io.InputStream;
import java.util.List;

/** Where the bytes of the documents lie: outside of the database, under the SHA-256 of their content. */
interface DocumentBytes {

    /** Keeps the content durably before it returns; the same content is kept once. */
    Kept put(InputStream content);

    /** @throws DocumentDamaged when the content is missing or no longer what its hash says */
    InputStream open(String sha256);

    void remove(String sha256);

    List<String> all();

    record Kept(String sha256, long size) {}
}
