package bureau.approval;

import java.time.OffsetDateTime;

/**
 * @param onBehalfOf whose signature it was, when a substitute or a colleague gave it; may be null
 * @param forwardedTo who was to decide instead; null unless it was handed on
 * @param carriedFrom the round in which the person decided, where the decision still held for this one; else null
 */
public record ApprovalDecision(
        long id,
        int round,
        int seq,
        String role,
        String person,
        String onBehalfOf,
        Verdict verdict,
        String comment,
        String forwardedTo,
        Integer carriedFrom,
        OffsetDateTime at) {}
