package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the buyer has chosen the supplier. */
@Component("issueOrder")
class IssueOrderListener implements TaskListener {

    private final Purchasing purchasing;
    private final Actor actor;

    IssueOrderListener(Purchasing purchasing, Actor actor) {
        this.purchasing = purchasing;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        purchasing.issueOrder(
                CaseIds.of(task),
                actor.required(),
                PurchasingProcess.SUPPLIER.get(task),
                PurchasingProcess.DELIVERY_DATE.get(task),
                PurchasingProcess.TERMS.find(task).orElse(null));
    }
}
