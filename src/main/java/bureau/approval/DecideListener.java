package bureau.approval;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When an approval task is completed: the decision becomes a row in the same transaction. */
@Component("decide")
class DecideListener implements TaskListener {

    private final Approvals approvals;
    private final Actor actor;

    DecideListener(Approvals approvals, Actor actor) {
        this.approvals = approvals;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        approvals.decide(
                CaseIds.of(task),
                actor.required(),
                Verdict.of((String) task.getVariable(ApprovalProcess.VERDICT)),
                (String) task.getVariable(ApprovalProcess.COMMENT));
    }
}
