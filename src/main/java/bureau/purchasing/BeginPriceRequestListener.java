package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** When a purchase begins to ask for prices, be it once more. */
@Component("beginPriceRequest")
class BeginPriceRequestListener implements ExecutionListener {

    private final PriceRequests priceRequests;

    BeginPriceRequestListener(PriceRequests priceRequests) {
        this.priceRequests = priceRequests;
    }

    @Override
    public void notify(DelegateExecution execution) {
        priceRequests.open(
                CaseIds.of(execution),
                execution.getProcessInstanceId(),
                PriceRequestProcess.MIN_QUOTES.get(execution).intValue(),
                PriceRequestProcess.ANSWER_DAYS.get(execution).intValue());
    }
}
