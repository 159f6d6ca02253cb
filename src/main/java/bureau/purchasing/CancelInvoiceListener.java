package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When somebody has said why an invoice is cancelled, or that it is not. */
@Component("cancelInvoice")
class CancelInvoiceListener implements TaskListener {

    private final InvoiceDecisions decisions;
    private final Actor actor;

    CancelInvoiceListener(InvoiceDecisions decisions, Actor actor) {
        this.decisions = decisions;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        if (SupplierInvoiceProcess.CANCELLATION.get(task).equals("cancel")) {
            decisions.end(
                    CaseIds.of(task),
                    InvoiceVerdict.CANCELLED,
                    actor.required(),
                    SupplierInvoiceProcess.REASON.find(task).orElse(null));
        }
        SupplierInvoiceProcess.REASON.remove(task.getExecution());
    }
}
