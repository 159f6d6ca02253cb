package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was recorded by mistake leaves the books. */
@Component("takeBackReceipt")
class TakeBackReceiptDelegate implements JavaDelegate {

    private final OrderNews news;
    private final OrderStandings standings;

    TakeBackReceiptDelegate(OrderNews news, OrderStandings standings) {
        this.news = news;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        news.takenBack(caseId, order, OrderProcess.RECEIPT.get(execution), Occurrence.of(execution));
        OrderProcess.show(execution, standings.of(caseId, order));
    }
}
