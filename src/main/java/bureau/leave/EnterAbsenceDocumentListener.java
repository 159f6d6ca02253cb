package bureau.leave;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the number of the certificate comes. */
@Component("enterAbsenceDocument")
class EnterAbsenceDocumentListener implements TaskListener {

    private final Leaves leaves;

    EnterAbsenceDocumentListener(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void notify(DelegateTask task) {
        leaves.enterDocument(
                CaseIds.of(task),
                AbsenceProcess.DOCUMENT.find(task).map(AbsenceForm::text).orElse(null));
        AbsenceProcess.forget(task.getExecution(), AbsenceProcess.DOCUMENT);
    }
}
