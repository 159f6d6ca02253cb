package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When somebody has dealt with an invoice that does not match. */
@Component("resolveMismatch")
class ResolveMismatchListener implements TaskListener {

    private final InvoiceRegister register;
    private final InvoiceDecisions decisions;
    private final SupplierInvoices invoices;
    private final InvoiceForm form;
    private final Actor actor;

    ResolveMismatchListener(
            InvoiceRegister register,
            InvoiceDecisions decisions,
            SupplierInvoices invoices,
            InvoiceForm form,
            Actor actor) {
        this.register = register;
        this.decisions = decisions;
        this.invoices = invoices;
        this.form = form;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        String reason = SupplierInvoiceProcess.REASON.find(task).orElse(null);
        switch (SupplierInvoiceProcess.RESOLUTION.get(task)) {
            case "accept" -> decisions.accept(caseId, actor.required(), reason);
            case "return" -> decisions.end(caseId, InvoiceVerdict.RETURNED, actor.required(), reason);
            case "correct" -> {
                SupplierInvoice invoice = invoices.get(caseId);
                register.correct(
                        caseId,
                        actor.required(),
                        form.take(task.getExecution(), invoice.orderNumber(), invoice.kind()));
            }
            default -> {}
        }
        SupplierInvoiceProcess.REASON.remove(task.getExecution());
    }
}
