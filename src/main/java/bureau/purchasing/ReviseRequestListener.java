package bureau.purchasing;

import bureau.calendar.Urgency;
import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the requester hands in the reworked request. */
@Component("reviseRequest")
class ReviseRequestListener implements TaskListener {

    private final Purchasing purchasing;
    private final Actor actor;

    ReviseRequestListener(Purchasing purchasing, Actor actor) {
        this.purchasing = purchasing;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        PurchaseRequest request =
                purchasing.revise(CaseIds.of(task), actor.required(), WishForm.take(task.getExecution()));
        Urgency.PRIORITY.set(task.getExecution().getProcessInstance(), request.priority());
    }
}
