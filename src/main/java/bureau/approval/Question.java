package bureau.approval;

import java.time.OffsetDateTime;

/** @param closedAt when it was no longer needed, because the approver decided without the answer */
record Question(
        long id,
        String caseId,
        long step,
        String askedBy,
        String askedTo,
        String question,
        OffsetDateTime askedAt,
        String answer,
        String answeredBy,
        OffsetDateTime answeredAt,
        OffsetDateTime closedAt) {

    boolean isOpen() {
        return answeredAt == null && closedAt == null;
    }
}
