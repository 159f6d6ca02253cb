package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the storekeeper has found out what the requester really got. */
@Component("correctStockIssue")
class CorrectStockIssueListener implements TaskListener {

    private final StockIssues issues;
    private final Actor actor;

    CorrectStockIssueListener(StockIssues issues, Actor actor) {
        this.issues = issues;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        issues.correct(caseId, StockLines.take(task, "received"), actor.required(), task.getId());
        PurchasingProcess.ANYTHING_TO_BUY.set(task.getExecution(), issues.isAnythingToBuy(caseId));
    }
}
