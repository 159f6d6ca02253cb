package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the purchase and says in what way, for the diagram and for the mail to the requester. */
@Component("closePurchase")
class ClosePurchaseDelegate implements JavaDelegate {

    private final Closing closing;

    ClosePurchaseDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Closing.Bought bought = closing.close(CaseIds.of(execution));
        PurchasingProcess.BOUGHT.set(execution, bought.word());
        PurchasingProcess.NOTICE.set(execution, bought.notice());
    }
}
