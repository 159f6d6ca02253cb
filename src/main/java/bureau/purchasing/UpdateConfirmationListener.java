package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the supplier has named another date. */
@Component("updateConfirmation")
class UpdateConfirmationListener implements TaskListener {

    private final Confirmations confirmations;
    private final Actor actor;

    UpdateConfirmationListener(Confirmations confirmations, Actor actor) {
        this.confirmations = confirmations;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        String order = PurchasingProcess.ORDER_NUMBER.get(task);
        boolean moved = confirmations.promise(
                caseId,
                order,
                actor.required(),
                OrderProcess.PROMISED_DATE.get(task),
                PurchasingProcess.REMARK.find(task).orElse(null));
        OrderProcess.forget(task, OrderProcess.PROMISED_DATE, PurchasingProcess.REMARK);
        OrderProcess.done(task, moved);
    }
}
