package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.language.Messages;
import bureau.platform.variables.CaseIds;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs in the click of whoever records it: what is wrong comes back to him and leaves nothing behind. */
@Component("registerInvoice")
class RegisterInvoiceDelegate implements JavaDelegate {

    private final InvoiceRegister register;
    private final InvoiceForm form;
    private final Actor actor;
    private final Messages messages;

    RegisterInvoiceDelegate(InvoiceRegister register, InvoiceForm form, Actor actor, Messages messages) {
        this.register = register;
        this.form = form;
        this.actor = actor;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!actor.hasOneOf(Set.of(SupplierInvoiceProcess.PAYABLES))) {
            throw messages.refused("invoice.onlyPayables");
        }
        SupplierInvoice invoice = register.register(CaseIds.of(execution), actor.required(), form.take(execution));
        SupplierInvoiceProcess.CREDIT_NOTE.set(execution, invoice.isCredit());
        execution.setProcessBusinessKey(invoice.number());
    }
}
