package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the supplier has answered. */
@Component("recordConfirmation")
class RecordConfirmationListener implements TaskListener {

    private final Confirmations confirmations;
    private final Actor actor;

    RecordConfirmationListener(Confirmations confirmations, Actor actor) {
        this.confirmations = confirmations;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        String order = PurchasingProcess.ORDER_NUMBER.get(task);
        String remark = PurchasingProcess.REMARK.find(task).orElse(null);
        boolean declined = OrderProcess.ANSWER.get(task).equals("declined");
        if (declined) {
            confirmations.decline(caseId, order, actor.required(), remark);
        } else {
            confirmations.confirm(
                    caseId,
                    order,
                    actor.required(),
                    OrderProcess.PROMISED_DATE.find(task).orElse(null),
                    remark);
        }
        OrderProcess.forget(task, OrderProcess.PROMISED_DATE, PurchasingProcess.REMARK);
    }
}
