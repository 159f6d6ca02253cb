package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When money came back from a supplier, or was taken off another invoice, or a credit note was none. */
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
        String caseId = CaseIds.of(task);
        switch (SupplierInvoiceProcess.REFUND.get(task)) {
            case "cancel" ->
                payments.cancelCredit(
                        caseId,
                        actor.required(),
                        SupplierInvoiceProcess.REASON.find(task).orElse(null));
            case "setOff" ->
                payments.setOffElsewhere(
                        caseId,
                        actor.required(),
                        SupplierInvoiceProcess.OTHER_INVOICE.get(task),
                        SupplierInvoiceProcess.AMOUNT.get(task),
                        task.getId());
            default ->
                payments.refund(
                        caseId,
                        actor.required(),
                        SupplierInvoiceProcess.AMOUNT.get(task),
                        SupplierInvoiceProcess.PAID_ON.get(task),
                        SupplierInvoiceProcess.REFERENCE.get(task),
                        task.getId());
        }
        SupplierInvoiceProcess.REASON.remove(task.getExecution());
    }
}
