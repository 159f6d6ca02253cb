package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** With all signatures the change takes effect, otherwise it is dropped. */
@Component("settleOrderChange")
class SettleOrderChangeDelegate implements JavaDelegate {

    private final OrderAgreements agreements;

    SettleOrderChangeDelegate(OrderAgreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String outcome = OrderProcess.AGREEMENT.get(execution);
        OrderProcess.AGREED.set(execution, agreements.settle(CaseIds.of(execution), outcome));
    }
}
