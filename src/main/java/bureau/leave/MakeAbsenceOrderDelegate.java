package bureau.leave;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the order; when it is made again, its next version. */
@Component("makeAbsenceOrder")
class MakeAbsenceOrderDelegate implements JavaDelegate {

    private final Leaves leaves;

    MakeAbsenceOrderDelegate(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leaves.makeOrder(CaseIds.of(execution));
    }
}
