package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What is awaited after the change, and until when. */
@Component("reviseOrder")
class ReviseOrderDelegate implements JavaDelegate {

    private final DeliveryTerms terms;
    private final OrderNews news;
    private final OrderStandings standings;

    ReviseOrderDelegate(DeliveryTerms terms, OrderNews news, OrderStandings standings) {
        this.terms = terms;
        this.news = news;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        news.moved(order);
        OrderProcess.show(execution, standings.of(caseId, order));
        terms.move(execution.getProcessInstanceId(), PurchasingProcess.DELIVERY_DATE.get(execution));
    }
}
