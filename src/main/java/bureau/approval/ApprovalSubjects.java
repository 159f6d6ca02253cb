package bureau.approval;

import bureau.platform.language.Plain;
import java.math.BigDecimal;
import java.util.Optional;

/** Each process whose cases need approvals tells what there is to agree to. */
public interface ApprovalSubjects {

    /** @return empty where the case belongs to another process */
    Optional<ApprovalSubject> subject(String caseId);

    /** What an approver reads, in his language; asked only for a case that {@link #subject} knows. */
    ApprovalPanel panel(String caseId, Plain plain);

    /**
     * Leaves less of a line than was asked for, zero strikes it out. Whatever follows from it (the sum, the money set aside)
     * follows at once. A process without lines never gets here.
     */
    default void strikeOut(String caseId, int line, BigDecimal quantityLeft) {
        throw new UnsupportedOperationException("This process has no lines.");
    }
}
