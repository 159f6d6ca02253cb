package bureau.leave;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When what was asked for is handed in again. */
@Component("reviseAbsence")
class ReviseAbsenceListener implements TaskListener {

    private final Leaves leaves;
    private final AbsencePolicy policy;
    private final Actor actor;

    ReviseAbsenceListener(Leaves leaves, AbsencePolicy policy, Actor actor) {
        this.leaves = leaves;
        this.policy = policy;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        AbsenceRequest request =
                leaves.revise(CaseIds.of(task), actor.required(), AbsenceForm.take(task.getExecution()));
        AbsenceProcess.decideBy(AbsenceProcess.process(task), request, policy.of(request.kind()));
    }
}
