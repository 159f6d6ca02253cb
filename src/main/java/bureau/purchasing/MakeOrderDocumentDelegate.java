package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("makeOrderDocument")
class MakeOrderDocumentDelegate implements JavaDelegate {

    private final OrderPapers papers;

    MakeOrderDocumentDelegate(OrderPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.make(CaseIds.of(execution), PurchasingProcess.ORDER_NUMBER.get(execution));
    }
}
