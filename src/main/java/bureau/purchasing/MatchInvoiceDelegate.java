package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("matchInvoice")
class MatchInvoiceDelegate implements JavaDelegate {

    private final Invoices invoices;

    MatchInvoiceDelegate(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SupplierInvoiceProcess.MATCHES.set(execution, invoices.match(CaseIds.of(execution)));
    }
}
