package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The supplier will not deliver. */
@Component("declineOrder")
class DeclineOrderDelegate implements JavaDelegate {

    private final Confirmations confirmations;
    private final OrderNews news;

    DeclineOrderDelegate(Confirmations confirmations, OrderNews news) {
        this.confirmations = confirmations;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        confirmations.declined(caseId, order);
        news.closed(order);
        OrderProcess.OUTCOME.set(execution, "declined");
    }
}
