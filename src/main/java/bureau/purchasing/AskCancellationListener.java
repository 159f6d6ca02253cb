package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the buyer cancels the order, or keeps it. */
@Component("askCancellation")
class AskCancellationListener implements TaskListener {

    private final OrderChanges changes;
    private final Actor actor;

    AskCancellationListener(OrderChanges changes, Actor actor) {
        this.changes = changes;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        String order = PurchasingProcess.ORDER_NUMBER.get(task);
        boolean cancels = OrderProcess.CHOICE.get(task).equals("cancel");
        if (cancels) {
            changes.askCancellation(
                    caseId,
                    order,
                    actor.required(),
                    OrderProcess.REASON.find(task).orElse(null));
        }
        OrderProcess.forget(task, OrderProcess.CHOICE, OrderProcess.REASON);
        OrderProcess.done(task, cancels);
    }
}
