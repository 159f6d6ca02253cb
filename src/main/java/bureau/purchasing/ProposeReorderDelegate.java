package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("proposeReorder")
class ProposeReorderDelegate implements JavaDelegate {

    private final StockReview review;

    ProposeReorderDelegate(StockReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StockReviewProcess.ANYTHING_SHORT.set(execution, review.propose(CaseIds.of(execution)));
    }
}
