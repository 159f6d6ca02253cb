package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When money came back from a supplier, or was taken off another invoice. */
@Component("recordRefund")
class RecordRefundListener implements TaskListener {

    private final InvoicePayments payments;
    private final Actor actor;

    RecordRefundListener(InvoicePayments payments, Actor actor) {
        this.payments = payments;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        long amount = SupplierInvoiceProcess.AMOUNT.get(task);
        if (SupplierInvoiceProcess.REFUND.get(task).equals("setOff")) {
            payments.setOffElsewhere(
                    CaseIds.of(task),
                    actor.required(),
                    SupplierInvoiceProcess.OTHER_INVOICE.get(task),
                    amount,
                    task.getId());
        } else {
            payments.refund(
                    CaseIds.of(task),
                    actor.required(),
                    amount,
                    SupplierInvoiceProcess.PAID_ON.get(task),
                    SupplierInvoiceProcess.REFERENCE.get(task),
                    task.getId());
        }
    }
}
