package bureau.purchasing;

import bureau.platform.gate.ModelBean;
import bureau.platform.variables.CaseIds;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models say of the orders that are to be followed up: {@code ${issuedOrders.of(execution)}}. */
@ModelBean
@Component("issuedOrders")
public class IssuedOrders {

    private final PurchaseOrders orders;

    IssuedOrders(PurchaseOrders orders) {
        this.orders = orders;
    }

    /** The numbers of those that are written and not sent, always in the same order. */
    public List<String> of(DelegateExecution execution) {
        return orders.in(OrderState.ISSUED, CaseIds.of(execution)).stream()
                .map(PurchaseOrder::number)
                .toList();
    }
}
