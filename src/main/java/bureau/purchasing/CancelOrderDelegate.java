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
    private final ChangePapers papers;
    private final OrderLetters letters;
    private final OrderNews news;

    CancelOrderDelegate(
            OrderChanges changes, PurchaseOrders orders, ChangePapers papers, OrderLetters letters, OrderNews news) {
        this.changes = changes;
        this.orders = orders;
        this.papers = papers;
        this.letters = letters;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String number = PurchasingProcess.ORDER_NUMBER.get(execution);
        changes.cancel(caseId, number);
        PurchaseOrder order = orders.get(caseId, number);
        String reason = changes.endReason(number);
        letters.cancelled(order, reason, papers.cancelled(order, reason).documents(), Occurrence.of(execution));
        news.closed(number);
        OrderProcess.OUTCOME.set(execution, "cancelled");
    }
}
