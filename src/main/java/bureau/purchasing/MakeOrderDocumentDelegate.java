package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the papers of all orders that were just written. */
@Component("makeOrderDocument")
class MakeOrderDocumentDelegate implements JavaDelegate {

    private final PurchaseOrders orders;
    private final OrderPapers papers;

    MakeOrderDocumentDelegate(PurchaseOrders orders, OrderPapers papers) {
        this.orders = orders;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        orders.in(OrderState.ISSUED, caseId).forEach(order -> papers.make(caseId, order.number()));
    }
}
