package bureau.leave;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the absence hold and tells everybody whom it concerns. */
@Component("enterAbsence")
class EnterAbsenceDelegate implements JavaDelegate {

    private final Leaves leaves;

    EnterAbsenceDelegate(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leaves.enter(CaseIds.of(execution), Occurrence.of(execution));
    }
}
