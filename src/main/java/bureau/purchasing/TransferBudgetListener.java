package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the finance controller has decided on a transfer between budget items. */
@Component("transferBudget")
class TransferBudgetListener implements TaskListener {

    private final Purchasing purchasing;
    private final Actor actor;

    TransferBudgetListener(Purchasing purchasing, Actor actor) {
        this.purchasing = purchasing;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        if (PurchasingProcess.TRANSFERRED.get(task).equals("yes")) {
            purchasing.transferBudget(
                    CaseIds.of(task),
                    Long.parseLong(PurchasingProcess.FROM_ITEM.get(task)),
                    PurchasingProcess.TRANSFER_CENTS.get(task),
                    task.getId(),
                    actor.required(),
                    PurchasingProcess.TRANSFER_REASON.get(task));
        }
    }
}
