package bureau.approval;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the model whether a signature is missing. */
@Component("nextApprover")
class NextApproverDelegate implements JavaDelegate {

    private final Approvals approvals;

    NextApproverDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean missing = approvals.next(CaseIds.of(execution)).isPresent();
        execution.setVariable(ApprovalProcess.SIGNATURE_MISSING, missing);
    }
}
