package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("settlePurchase")
class SettlePurchaseDelegate implements JavaDelegate {

    private final Ordering ordering;

    SettlePurchaseDelegate(Ordering ordering) {
        this.ordering = ordering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ordering.settle(CaseIds.of(execution), Occurrence.of(execution));
    }
}
