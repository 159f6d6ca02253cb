package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The supplier reads what is different now, and so does the requester. */
@Component("sendOrderChange")
class SendOrderChangeDelegate implements JavaDelegate {

    private final PurchaseOrders orders;
    private final OrderChanges changes;
    private final OrderLetters letters;

    SendOrderChangeDelegate(PurchaseOrders orders, OrderChanges changes, OrderLetters letters) {
        this.orders = orders;
        this.changes = changes;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        letters.changed(orders.get(caseId, order), changes.reason(order), Occurrence.of(execution));
    }
}
