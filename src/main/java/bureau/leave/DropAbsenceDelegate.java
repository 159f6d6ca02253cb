package bureau.leave;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing comes of it; the model says by the input {@code notice} whether it was rejected or withdrawn. */
@Component("dropAbsence")
class DropAbsenceDelegate implements JavaDelegate {

    private final Leaves leaves;

    DropAbsenceDelegate(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean rejected = AbsenceProcess.NOTICE.get(execution).equals("absence-rejected");
        leaves.drop(
                CaseIds.of(execution),
                rejected ? AbsenceState.REJECTED : AbsenceState.WITHDRAWN,
                Occurrence.of(execution));
    }
}
