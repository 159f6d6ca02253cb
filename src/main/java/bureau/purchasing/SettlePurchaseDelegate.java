package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("settlePurchase")
class SettlePurchaseDelegate implements JavaDelegate {

    private final Purchasing purchasing;

    SettlePurchaseDelegate(Purchasing purchasing) {
        this.purchasing = purchasing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        purchasing.settle(CaseIds.of(execution));
    }
}
