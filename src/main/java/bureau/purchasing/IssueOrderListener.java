package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the buyer has chosen the supplier. */
@Component("issueOrder")
class IssueOrderListener implements TaskListener {

    private final Ordering ordering;
    private final Actor actor;

    IssueOrderListener(Ordering ordering, Actor actor) {
        this.ordering = ordering;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        ordering.voidUnsent(caseId);
        PurchaseOrder order = ordering.issue(
                caseId,
                actor.required(),
                new Ordering.Draft(
                        PurchasingProcess.SUPPLIER.get(task),
                        PurchasingProcess.DELIVERY_DATE.get(task),
                        0,
                        PurchasingProcess.TERMS.find(task).orElse(null),
                        ordering.everythingLeft(caseId)));
        PurchasingProcess.ORDER_NUMBER.set(task.getExecution(), order.number());
    }
}
