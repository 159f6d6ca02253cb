package bureau.approval;

import bureau.people.People;
import bureau.platform.language.Messages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signatures for which the office has nobody: the owner of the process names who gives them. */
@Component
class VacantSignatures {

    private final Approvals approvals;
    private final ApprovalRows rows;
    private final Subjects subjects;
    private final People people;
    private final Messages messages;

    VacantSignatures(Approvals approvals, ApprovalRows rows, Subjects subjects, People people, Messages messages) {
        this.approvals = approvals;
        this.rows = rows;
        this.subjects = subjects;
        this.people = people;
        this.messages = messages;
    }

    List<ApprovalStep> of(String caseId) {
        Standing standing = approvals.standing(caseId);
        return standing.outcome().equals(Standing.NOBODY) ? standing.waiting() : List.of();
    }

    /** @throws bureau.platform.language.Refused when one is left open or would go to a requester */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(String caseId, String person, Map<Long, String> chosen, String because) {
        ApprovalSubject subject = subjects.get(caseId);
        if (because == null || because.isBlank()) {
            throw messages.refused("approval.reasonNeeded");
        }
        for (ApprovalStep step : of(caseId)) {
            String approver = chosen.get(step.id());
            if (approver == null || people.find(approver).isEmpty()) {
                throw messages.refused("approval.colleagueNeeded");
            }
            if (subject.isAskedBy(approver)) {
                throw messages.refused("approval.colleagueIsRequester", people.name(approver, messages.reader()));
            }
            rows.found(step.id(), approver, person, because.strip());
        }
    }
}
