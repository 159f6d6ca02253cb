package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the waybill of what the store gave out and tells the requester that it is his. */
@Component("makeStockWaybill")
class MakeStockWaybillDelegate implements JavaDelegate {

    private final StockPapers papers;

    MakeStockWaybillDelegate(StockPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.make(CaseIds.of(execution), Occurrence.of(execution));
    }
}
