package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the bank has paid, or somebody stops the payment. The row is written in the same transaction as the decision. */
@Component("postPayment")
class PostPaymentListener implements TaskListener {

    private final InvoicePayments payments;
    private final InvoiceDecisions decisions;
    private final Actor actor;

    PostPaymentListener(InvoicePayments payments, InvoiceDecisions decisions, Actor actor) {
        this.payments = payments;
        this.decisions = decisions;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        switch (SupplierInvoiceProcess.POSTING.get(task)) {
            case "hold" ->
                decisions.hold(
                        caseId,
                        actor.required(),
                        SupplierInvoiceProcess.REASON.find(task).orElse(null));
            case "paid" ->
                payments.post(
                        caseId,
                        actor.required(),
                        SupplierInvoiceProcess.AMOUNT.get(task),
                        SupplierInvoiceProcess.PAID_ON.get(task),
                        SupplierInvoiceProcess.REFERENCE.get(task),
                        task.getId());
            default -> {}
        }
        SupplierInvoiceProcess.REASON.remove(task.getExecution());
    }
}
