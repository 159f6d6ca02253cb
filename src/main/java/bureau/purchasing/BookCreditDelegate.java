package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("bookCredit")
class BookCreditDelegate implements JavaDelegate {

    private final InvoicePayments payments;

    BookCreditDelegate(InvoicePayments payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SupplierInvoiceProcess.CREDIT_CENTS.set(execution, payments.bookCredit(CaseIds.of(execution)));
    }
}
