package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the requester has said why the purchase is needed although the budget does not suffice. */
@Component("justifyOverBudget")
class JustifyOverBudgetListener implements TaskListener {

    private final Purchasing purchasing;

    JustifyOverBudgetListener(Purchasing purchasing) {
        this.purchasing = purchasing;
    }

    @Override
    public void notify(DelegateTask task) {
        purchasing.explainOverBudget(
                CaseIds.of(task),
                PurchasingProcess.OVER_BUDGET_REASON.find(task).orElse(null));
        PurchasingProcess.OVER_BUDGET_REASON.remove(task.getExecution());
    }
}
