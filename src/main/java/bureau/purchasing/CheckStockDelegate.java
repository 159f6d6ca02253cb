package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets aside what the store has of the request. */
@Component("checkStock")
class CheckStockDelegate implements JavaDelegate {

    private final StockIssues issues;

    CheckStockDelegate(StockIssues issues) {
        this.issues = issues;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        PurchasingProcess.ANY_IN_STOCK.set(execution, issues.check(caseId));
        PurchasingProcess.ANYTHING_TO_BUY.set(execution, issues.isAnythingToBuy(caseId));
    }
}
