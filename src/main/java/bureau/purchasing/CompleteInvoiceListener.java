package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When somebody has read what came by mail; what is no invoice for us gets no number. */
@Component("completeInvoice")
class CompleteInvoiceListener implements TaskListener {

    private final InvoiceRegister register;
    private final InvoiceForm form;
    private final Actor actor;

    CompleteInvoiceListener(InvoiceRegister register, InvoiceForm form, Actor actor) {
        this.register = register;
        this.form = form;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        if (SupplierInvoiceProcess.ENTRY.get(task).equals("discard")) {
            return;
        }
        DelegateExecution execution = task.getExecution();
        SupplierInvoice invoice = register.register(CaseIds.of(task), actor.required(), form.take(execution));
        SupplierInvoiceProcess.CREDIT_NOTE.set(execution, invoice.isCredit());
        execution.setProcessBusinessKey(invoice.number());
    }
}
