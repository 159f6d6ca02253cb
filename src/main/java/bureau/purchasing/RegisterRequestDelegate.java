package bureau.purchasing;

import bureau.calendar.Urgency;
import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs in the requester's own click: a wish that breaks a rule comes back to him and leaves nothing behind. */
@Component("registerRequest")
class RegisterRequestDelegate implements JavaDelegate {

    private final Purchasing purchasing;
    private final Actor actor;

    RegisterRequestDelegate(Purchasing purchasing, Actor actor) {
        this.purchasing = purchasing;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchaseRequest request =
                purchasing.register(CaseIds.of(execution), author(execution), WishForm.take(execution));
        if (PurchasingProcess.FOR_STORE.find(execution).orElse(false)) {
            purchasing.buyForStore(request.caseId());
        }
        PurchasingProcess.NUMBER.set(execution, request.number());
        PurchasingProcess.REQUESTER.set(execution, request.requester());
        Urgency.PRIORITY.set(execution, request.priority());
        execution.setProcessBusinessKey(request.number());
    }

    /** Who sends the form; where another process asks for it, whom that names. */
    private String author(DelegateExecution execution) {
        return actor.find().orElseGet(() -> PurchasingProcess.STARTER.get(execution));
    }
}
