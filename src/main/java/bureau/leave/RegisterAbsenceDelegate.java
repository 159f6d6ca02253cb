package bureau.leave;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs in the own click of whoever asks: a wish that breaks a rule comes back and leaves nothing behind. */
@Component("registerAbsence")
class RegisterAbsenceDelegate implements JavaDelegate {

    private final Leaves leaves;
    private final AbsencePolicy policy;
    private final Actor actor;

    RegisterAbsenceDelegate(Leaves leaves, AbsencePolicy policy, Actor actor) {
        this.leaves = leaves;
        this.policy = policy;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AbsenceRequest request = leaves.register(CaseIds.of(execution), actor.required(), AbsenceForm.take(execution));
        AbsenceProcess.NUMBER.set(execution, request.number());
        AbsenceProcess.decideBy(execution, request, policy.of(request.kind()));
        execution.setProcessBusinessKey(request.number());
    }
}
