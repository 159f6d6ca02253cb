package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Delivered and paid; nothing of it is owed any more. */
@Component("closeOrder")
class CloseOrderDelegate implements JavaDelegate {

    private final Ordering ordering;
    private final OrderStandings standings;
    private final OrderNews news;

    CloseOrderDelegate(Ordering ordering, OrderStandings standings, OrderNews news) {
        this.ordering = ordering;
        this.standings = standings;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        boolean partly = standings.of(caseId, order).partly();
        ordering.close(caseId, order);
        news.closed(order);
        OrderProcess.OUTCOME.set(execution, partly ? "partly" : "closed");
    }
}
