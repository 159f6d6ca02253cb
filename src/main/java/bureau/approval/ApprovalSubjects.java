package bureau.approval;

import java.util.Optional;

/** Each process whose cases need approvals tells what there is to agree to. */
public interface ApprovalSubjects {

    /** @return empty where the case belongs to another process */
    Optional<ApprovalSubject> subject(String caseId);
}
