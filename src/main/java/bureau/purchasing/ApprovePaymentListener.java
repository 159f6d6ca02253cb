package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the payment was decided on. */
@Component("approvePayment")
class ApprovePaymentListener implements TaskListener {

    private final InvoiceDecisions decisions;
    private final Actor actor;

    ApprovePaymentListener(InvoiceDecisions decisions, Actor actor) {
        this.decisions = decisions;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        String reason = SupplierInvoiceProcess.REASON.find(task).orElse(null);
        switch (SupplierInvoiceProcess.PAYMENT.get(task)) {
            case "approve" -> decisions.approve(caseId, actor.required());
            case "hold" -> decisions.hold(caseId, actor.required(), reason);
            default -> decisions.end(caseId, InvoiceVerdict.REFUSED, actor.required(), reason);
        }
        SupplierInvoiceProcess.REASON.remove(task.getExecution());
    }
}
