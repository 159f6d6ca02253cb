package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the buyer has selected whom to ask. */
@Component("selectSuppliers")
class SelectSuppliersListener implements TaskListener {

    private final PriceRequests priceRequests;
    private final Actor actor;

    SelectSuppliersListener(PriceRequests priceRequests, Actor actor) {
        this.priceRequests = priceRequests;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        priceRequests.select(CaseIds.of(task), actor.required(), PriceRequestForm.selection(task.getExecution()));
    }
}
