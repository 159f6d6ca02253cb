package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tasks and reminders follow the new date, and the requester learns of it. */
@Component("moveDelivery")
class MoveDeliveryDelegate implements JavaDelegate {

    private final DeliveryTerms terms;
    private final PurchaseOrders orders;
    private final OrderChanges changes;
    private final OrderLetters letters;
    private final OrderStandings standings;

    MoveDeliveryDelegate(
            DeliveryTerms terms,
            PurchaseOrders orders,
            OrderChanges changes,
            OrderLetters letters,
            OrderStandings standings) {
        this.terms = terms;
        this.orders = orders;
        this.changes = changes;
        this.letters = letters;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        OrderProcess.show(execution, standings.of(caseId, order));
        terms.move(execution.getProcessInstanceId(), PurchasingProcess.DELIVERY_DATE.get(execution));
        letters.changedToRequester(orders.get(caseId, order), changes.supplierSays(order), Occurrence.of(execution));
    }
}
