package bureau.approval;

import java.time.OffsetDateTime;

/** @param onBehalfOf whose signature it was, when a substitute gave it; may be null */
public record ApprovalDecision(
        int round,
        int seq,
        String role,
        String person,
        String onBehalfOf,
        Verdict verdict,
        String comment,
        OffsetDateTime at) {}
