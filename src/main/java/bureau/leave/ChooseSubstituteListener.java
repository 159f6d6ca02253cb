package bureau.leave;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When whoever asked names another substitute. */
@Component("chooseSubstitute")
class ChooseSubstituteListener implements TaskListener {

    private final Leaves leaves;

    ChooseSubstituteListener(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void notify(DelegateTask task) {
        AbsenceRequest request = leaves.chooseSubstitute(
                CaseIds.of(task), AbsenceProcess.CHOSEN_SUBSTITUTE.find(task).orElse(null));
        AbsenceProcess.SUBSTITUTE.set(AbsenceProcess.process(task), request.substitute());
        AbsenceProcess.forget(
                task.getExecution(),
                AbsenceProcess.CHOSEN_SUBSTITUTE,
                AbsenceProcess.STANDS_IN,
                AbsenceProcess.DECLINE_REASON);
    }
}
