package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("sendPriceRequest")
class SendPriceRequestDelegate implements JavaDelegate {

    private final PriceRequestPapers papers;

    SendPriceRequestDelegate(PriceRequestPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.send(CaseIds.of(execution), PurchasingProcess.SUPPLIER.get(execution), Occurrence.of(execution));
    }
}
