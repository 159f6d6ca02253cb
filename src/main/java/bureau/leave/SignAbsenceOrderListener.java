package bureau.leave;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When HR records that the order is signed. */
@Component("signAbsenceOrder")
class SignAbsenceOrderListener implements TaskListener {

    private final Leaves leaves;

    SignAbsenceOrderListener(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void notify(DelegateTask task) {
        leaves.signOrder(CaseIds.of(task), AbsenceProcess.SIGNED_ON.get(task));
        AbsenceProcess.forget(task.getExecution(), AbsenceProcess.SIGNED_ON);
    }
}
