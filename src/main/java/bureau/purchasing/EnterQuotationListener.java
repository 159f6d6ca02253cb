package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the buyer has entered what a supplier answered. */
@Component("enterQuotation")
class EnterQuotationListener implements TaskListener {

    private final QuotationEntry entry;
    private final Actor actor;

    EnterQuotationListener(QuotationEntry entry, Actor actor) {
        this.entry = entry;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        String supplier = PurchasingProcess.SUPPLIER.get(task);
        if (PriceRequestProcess.ANSWER.get(task).equals(PriceRequestProcess.OFFERS)) {
            entry.offers(caseId, supplier, actor.required(), PriceRequestForm.offer(task.getExecution()));
        } else {
            entry.declines(caseId, supplier, PriceRequestForm.declineReason(task.getExecution()));
        }
    }
}
