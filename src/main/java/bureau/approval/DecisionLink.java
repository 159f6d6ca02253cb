package bureau.approval;

import java.time.OffsetDateTime;

/**
 * A link by which one person may give one signature, once.
 *
 * @param hash of its secret
 * @param step the signature
 * @param onBehalfOf for whom he gives it; null when it is his own
 * @param fingerprint what the mail told of the case
 * @param decision what he decided by it; null until then
 */
public record DecisionLink(
        String hash,
        String taskId,
        String caseId,
        long step,
        String person,
        String onBehalfOf,
        String fingerprint,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        OffsetDateTime usedAt,
        Long decision) {

    /** Whether, and if not why not, one can decide by it now. */
    public enum State {
        OPEN,
        USED,
        EXPIRED,
        /** The task is done, or the case went another way. */
        GONE,
        /** Somebody else has the task now. */
        MOVED,
        /** The case is not what the mail told of. */
        CHANGED
    }
}
