package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("releaseBudget")
class ReleaseBudgetDelegate implements JavaDelegate {

    private final Purchasing purchasing;
    private final Ordering ordering;

    ReleaseBudgetDelegate(Purchasing purchasing, Ordering ordering) {
        this.ordering = ordering;
        this.purchasing = purchasing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ordering.voidUnsent(CaseIds.of(execution));
        purchasing.release(CaseIds.of(execution));
    }
}
