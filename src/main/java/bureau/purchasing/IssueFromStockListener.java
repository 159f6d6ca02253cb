package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the storekeeper has given goods out. */
@Component("issueFromStock")
class IssueFromStockListener implements TaskListener {

    private final StockIssues issues;
    private final Actor actor;

    IssueFromStockListener(StockIssues issues, Actor actor) {
        this.issues = issues;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        issues.issue(
                caseId,
                StockLines.take(task, "issued"),
                actor.required(),
                task.getId(),
                PurchasingProcess.STOCK_REMARK.find(task).orElse(null));
        PurchasingProcess.ANYTHING_TO_BUY.set(task.getExecution(), issues.isAnythingToBuy(caseId));
    }
}
