package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("bookPayment")
class BookPaymentDelegate implements JavaDelegate {

    private final InvoicePayments payments;
    private final SupplierInvoices invoices;

    BookPaymentDelegate(InvoicePayments payments, SupplierInvoices invoices) {
        this.payments = payments;
        this.invoices = invoices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        payments.book(invoices.get(CaseIds.of(execution)));
    }
}
