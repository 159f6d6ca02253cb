package bureau.approval;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Between two turns: tells the model how the round stands, and closes questions that nobody waits for any more. */
@Component("checkApprovals")
class CheckApprovalsDelegate implements JavaDelegate {

    private final Approvals approvals;
    private final Questions questions;

    CheckApprovalsDelegate(Approvals approvals, Questions questions) {
        this.approvals = approvals;
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        questions.close(caseId);
        Standing standing = approvals.standing(caseId);
        ApprovalProcess.OUTCOME.set(execution, standing.outcome());
        ApprovalProcess.TURN.set(execution, standing.seq());
    }
}
