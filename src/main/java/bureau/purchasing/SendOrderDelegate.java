package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The step after which the request cannot be withdrawn any more. */
@Component("sendOrder")
class SendOrderDelegate implements JavaDelegate {

    private final Purchasing purchasing;
    private final OrderPapers papers;

    SendOrderDelegate(Purchasing purchasing, OrderPapers papers) {
        this.purchasing = purchasing;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        purchasing.commit(CaseIds.of(execution));
        papers.send(CaseIds.of(execution), Occurrence.of(execution));
    }
}
