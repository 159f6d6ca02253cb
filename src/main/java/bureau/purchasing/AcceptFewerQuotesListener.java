package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the finance controller has decided how to go on with too few quotations. */
@Component("acceptFewerQuotes")
class AcceptFewerQuotesListener implements TaskListener {

    private final PriceRequests priceRequests;
    private final Actor actor;

    AcceptFewerQuotesListener(PriceRequests priceRequests, Actor actor) {
        this.priceRequests = priceRequests;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        switch (PriceRequestProcess.GO_ON.get(task)) {
            case "accept" ->
                priceRequests.acceptFewer(caseId, actor.required(), PriceRequestForm.reason(task.getExecution()));
            case "extend" ->
                priceRequests.extend(
                        caseId,
                        actor.required(),
                        PriceRequestProcess.EXTEND_DAYS.get(task).intValue());
            default -> priceRequests.askFurther(caseId, actor.required());
        }
        PriceRequestForm.clear(task.getExecution());
    }
}
