package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the buyer has written the orders, or has found nobody who delivers. */
@Component("issueOrder")
class IssueOrderListener implements TaskListener {

    private final Ordering ordering;
    private final QuoteAwards awards;
    private final Actor actor;

    IssueOrderListener(Ordering ordering, QuoteAwards awards, Actor actor) {
        this.ordering = ordering;
        this.awards = awards;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        boolean ordered = PurchasingProcess.ORDERED.get(task).equals("yes");
        PurchasingProcess.ORDER_ISSUED.set(task.getExecution(), ordered);
        if (!ordered) {
            ordering.giveUp(caseId, actor.required(), PurchasingProcess.NO_SUPPLIER_REASON.get(task));
            PurchasingProcess.NO_SUPPLIER_REASON.remove(task.getExecution());
            return;
        }
        ordering.voidUnsent(caseId);
        String terms = PurchasingProcess.TERMS.find(task).orElse(null);
        if (awards.awards(caseId).isEmpty()) {
            ordering.issue(caseId, actor.required(), OrderForm.draft(task, terms, ordering.everythingLeft(caseId)));
        } else {
            ordering.issueAwarded(caseId, actor.required(), OrderForm.terms(task), terms);
        }
        OrderForm.clear(task);
    }
}
