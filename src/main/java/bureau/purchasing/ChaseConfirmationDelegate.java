package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the supplier to answer to the order. */
@Component("chaseConfirmation")
class ChaseConfirmationDelegate implements JavaDelegate {

    private final PurchaseOrders orders;
    private final OrderLetters letters;

    ChaseConfirmationDelegate(PurchaseOrders orders, OrderLetters letters) {
        this.orders = orders;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        letters.chaseConfirmation(orders.get(caseId, order), Occurrence.of(execution));
        OrderProcess.count(OrderProcess.CONFIRMATION_REMINDERS, execution);
    }
}
