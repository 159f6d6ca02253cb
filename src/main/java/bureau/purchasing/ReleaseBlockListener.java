package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the second person has looked at a difference. */
@Component("releaseBlock")
class ReleaseBlockListener implements TaskListener {

    private final InvoiceDecisions decisions;
    private final Actor actor;

    ReleaseBlockListener(InvoiceDecisions decisions, Actor actor) {
        this.decisions = decisions;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        decisions.release(
                CaseIds.of(task),
                actor.required(),
                SupplierInvoiceProcess.RELEASE.get(task).equals("release"),
                SupplierInvoiceProcess.REASON.get(task));
        SupplierInvoiceProcess.REASON.remove(task.getExecution());
    }
}
