package bureau.approval;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When an approval task is created: gives it to the person, or the group, whose signature is next, away or not. */
@Component("assignApprover")
class AssignApproverListener implements TaskListener {

    private final Approvals approvals;

    AssignApproverListener(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void notify(DelegateTask task) {
        ApprovalStep step = approvals.next(CaseIds.of(task)).orElseThrow();
        if (step.isForGroup()) {
            task.addCandidateGroup(step.group());
        } else {
            task.setAssignee(step.approver());
        }
    }
}
