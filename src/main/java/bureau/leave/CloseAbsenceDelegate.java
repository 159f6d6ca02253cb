package bureau.leave;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The person is back, and what was awaited has come. */
@Component("closeAbsence")
class CloseAbsenceDelegate implements JavaDelegate {

    private final Leaves leaves;

    CloseAbsenceDelegate(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leaves.close(CaseIds.of(execution));
    }
}
