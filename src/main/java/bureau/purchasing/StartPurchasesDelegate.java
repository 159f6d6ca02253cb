package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("startPurchases")
class StartPurchasesDelegate implements JavaDelegate {

    private final StockReview review;
    private final PurchaseStarts starts;

    StartPurchasesDelegate(StockReview review, PurchaseStarts starts) {
        this.review = review;
        this.starts = starts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        review.outstanding(caseId).forEach(purchase -> review.started(caseId, purchase, starts.start(purchase)));
    }
}
