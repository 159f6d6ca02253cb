package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("reverseInvoice")
class ReverseInvoiceDelegate implements JavaDelegate {

    private final InvoicePayments payments;

    ReverseInvoiceDelegate(InvoicePayments payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        payments.reverse(CaseIds.of(execution));
    }
}
