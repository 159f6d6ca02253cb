package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import bureau.suppliers.Suppliers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the buyer says how it went. */
@Component("rateSupplier")
class RateSupplierListener implements TaskListener {

    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final Actor actor;

    RateSupplierListener(PurchaseOrders orders, Suppliers suppliers, Actor actor) {
        this.orders = orders;
        this.suppliers = suppliers;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String order = PurchasingProcess.ORDER_NUMBER.get(task);
        suppliers.rate(
                orders.get(CaseIds.of(task), order).supplier(),
                order,
                actor.required(),
                OrderProcess.QUALITY.get(task).intValue(),
                OrderProcess.PUNCTUALITY.get(task).intValue(),
                PurchasingProcess.REMARK.find(task).orElse(null));
        OrderProcess.forget(task, OrderProcess.QUALITY, OrderProcess.PUNCTUALITY, PurchasingProcess.REMARK);
    }
}
