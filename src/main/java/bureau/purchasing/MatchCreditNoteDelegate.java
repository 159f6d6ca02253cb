package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("matchCreditNote")
class MatchCreditNoteDelegate implements JavaDelegate {

    private final Invoices invoices;

    MatchCreditNoteDelegate(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invoices.credit(CaseIds.of(execution));
    }
}
