package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The requester can expect it later than he was told. */
@Component("tellDeliveryLate")
class TellDeliveryLateDelegate implements JavaDelegate {

    private final PurchaseOrders orders;
    private final OrderLetters letters;

    TellDeliveryLateDelegate(PurchaseOrders orders, OrderLetters letters) {
        this.orders = orders;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        letters.late(orders.get(caseId, order), Occurrence.of(execution));
    }
}
