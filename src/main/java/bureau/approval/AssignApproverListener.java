package bureau.approval;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When an approval task is created: gives it to the person, or the group, whose signature it is about, away or not. */
@Component("assignApprover")
class AssignApproverListener implements TaskListener {

    private final ApprovalTasks approvalTasks;

    AssignApproverListener(ApprovalTasks approvalTasks) {
        this.approvalTasks = approvalTasks;
    }

    @Override
    public void notify(DelegateTask task) {
        ApprovalStep step = approvalTasks.opened(task);
        String holder = Signatories.holder(step);
        if (holder == null) {
            task.addCandidateGroup(step.group());
        } else {
            task.setAssignee(holder);
        }
    }
}
