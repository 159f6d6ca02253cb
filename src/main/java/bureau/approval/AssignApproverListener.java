package bureau.approval;

import bureau.people.People;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When an approval task is created: gives it to the person, or the group, whose signature is next. */
@Component("assignApprover")
class AssignApproverListener implements TaskListener {

    private final Approvals approvals;
    private final People people;

    AssignApproverListener(Approvals approvals, People people) {
        this.approvals = approvals;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        ApprovalStep step = approvals.next(CaseIds.of(task)).orElseThrow();
        if (step.isForGroup()) {
            task.addCandidateGroup(step.group());
        } else {
            String present = people.presentFor(step.approver()).orElse(step.approver());
            task.setAssignee(present);
            if (!present.equals(step.approver())) {
                task.setOwner(step.approver());
            }
        }
    }
}
