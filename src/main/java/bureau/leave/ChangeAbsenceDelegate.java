package bureau.leave;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the change take effect that the case keeps. */
@Component("changeAbsence")
class ChangeAbsenceDelegate implements JavaDelegate {

    private final AbsenceChanges changes;

    ChangeAbsenceDelegate(AbsenceChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean cancelled = changes.apply(CaseIds.of(execution), Occurrence.of(execution));
        AbsenceProcess.CANCELLED.set(execution.getProcessInstance(), cancelled);
    }
}
