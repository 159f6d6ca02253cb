package bureau.leave;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the person confirms that he has read the order. */
@Component("readAbsenceOrder")
class ReadAbsenceOrderListener implements TaskListener {

    private final Leaves leaves;

    ReadAbsenceOrderListener(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void notify(DelegateTask task) {
        leaves.readOrder(CaseIds.of(task));
    }
}
