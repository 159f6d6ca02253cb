package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The supplier need not deliver, and the money is free again. */
@Component("cancelOrder")
class CancelOrderDelegate implements JavaDelegate {

    private final OrderChanges changes;
    private final PurchaseOrders orders;
    private final OrderLetters letters;
    private final OrderNews news;

    CancelOrderDelegate(OrderChanges changes, PurchaseOrders orders, OrderLetters letters, OrderNews news) {
        this.changes = changes;
        this.orders = orders;
        this.letters = letters;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        changes.cancel(caseId, order);
        letters.cancelled(orders.get(caseId, order), changes.endReason(order), Occurrence.of(execution));
        news.closed(order);
        OrderProcess.OUTCOME.set(execution, "cancelled");
    }
}
