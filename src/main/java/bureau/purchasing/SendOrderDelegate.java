package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The step after which the request cannot be withdrawn any more. */
@Component("sendOrder")
class SendOrderDelegate implements JavaDelegate {

    private final Ordering ordering;
    private final OrderPapers papers;
    private final OrderStandings standings;

    SendOrderDelegate(Ordering ordering, OrderPapers papers, OrderStandings standings) {
        this.ordering = ordering;
        this.papers = papers;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        ordering.commit(CaseIds.of(execution), order);
        papers.send(CaseIds.of(execution), order, Occurrence.of(execution));
        OrderProcess.show(execution, standings.of(CaseIds.of(execution), order));
    }
}
