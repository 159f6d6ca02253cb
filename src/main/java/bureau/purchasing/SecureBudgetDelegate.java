package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** After everybody has agreed: also what is beyond the plan is set aside now. */
@Component("secureBudget")
class SecureBudgetDelegate implements JavaDelegate {

    private final Purchasing purchasing;

    SecureBudgetDelegate(Purchasing purchasing) {
        this.purchasing = purchasing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        purchasing.secureBudget(CaseIds.of(execution));
    }
}
