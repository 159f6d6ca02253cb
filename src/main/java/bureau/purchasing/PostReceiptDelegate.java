package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was accepted comes into the books. */
@Component("postReceipt")
class PostReceiptDelegate implements JavaDelegate {

    private final OrderNews news;
    private final Receipts receipts;
    private final OrderStandings standings;

    PostReceiptDelegate(OrderNews news, Receipts receipts, OrderStandings standings) {
        this.news = news;
        this.receipts = receipts;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        long receipt = OrderProcess.RECEIPT.get(execution);
        news.received(caseId, order, receipt, Occurrence.of(execution));
        OrderProcess.ANYTHING_REJECTED.set(
                execution, receipts.get(order, receipt).isAnythingClaimed());
        OrderProcess.show(execution, standings.of(caseId, order));
    }
}
