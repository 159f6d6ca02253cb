package bureau.purchasing;

import bureau.platform.access.Actor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the supplier has agreed to something. */
@Component("settleClaim")
class SettleClaimListener implements TaskListener {

    private final Claims claims;
    private final Actor actor;

    SettleClaimListener(Claims claims, Actor actor) {
        this.claims = claims;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        claims.settle(
                OrderProcess.RECEIPT.get(task),
                actor.required(),
                Claim.Outcome.valueOf(OrderProcess.CLAIM_OUTCOME.get(task)),
                OrderProcess.RELIEF_CENTS.find(task).orElse(null),
                PurchasingProcess.REMARK.find(task).orElse(null));
        OrderProcess.forget(task, OrderProcess.CLAIM_OUTCOME, OrderProcess.RELIEF_CENTS, PurchasingProcess.REMARK);
    }
}
