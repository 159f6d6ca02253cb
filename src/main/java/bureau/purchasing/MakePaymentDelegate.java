package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends with the order's lock held, so that the order cannot close between this and the invoice's waiting for it. */
@Component("makePayment")
class MakePaymentDelegate implements JavaDelegate {

    private final InvoicePayments payments;
    private final SupplierInvoices invoices;
    private final PurchaseOrders orders;

    MakePaymentDelegate(InvoicePayments payments, SupplierInvoices invoices, PurchaseOrders orders) {
        this.payments = payments;
        this.invoices = invoices;
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        InvoicePayments.Left left = payments.prepare(caseId);
        SupplierInvoiceProcess.MATCHES.set(execution, left.matches());
        SupplierInvoiceProcess.LEFT_CENTS.set(execution, left.cents());
        SupplierInvoice invoice = invoices.get(caseId);
        OrderState order =
                orders.get(invoice.orderCase(), invoice.orderNumber()).state();
        SupplierInvoiceProcess.ORDER_IS_CLOSED.set(execution, !order.isOpen());
        SupplierInvoiceProcess.PAY_BY.set(execution, invoice.dueOn().toString());
    }
}
