package bureau.documents;

import bureau.platform.language.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of a document, without its bytes.
 *
 * @param caseId null until the document is attached to a case
 * @param language null for files that people brought
 * @param number its number in a register, null where it has none
 * @param cancelledBy number of the paper that cancels it, null as long as it stands
 */
public record Document(
        UUID id,
        String caseId,
        String kind,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        int version,
        Language language,
        String number,
        String createdBy,
        Instant createdAt,
        String cancelledBy) {

    public boolean attached() {
        return caseId != null;
    }
}
