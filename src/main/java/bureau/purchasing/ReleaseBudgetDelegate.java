package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("releaseBudget")
class ReleaseBudgetDelegate implements JavaDelegate {

    private final Purchasing purchasing;

    ReleaseBudgetDelegate(Purchasing purchasing) {
        this.purchasing = purchasing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        purchasing.release(CaseIds.of(execution));
    }
}
