package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** After the orders: whether a supplier declined, so that somebody else has to be found. */
@Component("seeWhatIsLeft")
class SeeWhatIsLeftDelegate implements JavaDelegate {

    private final Closing closing;

    SeeWhatIsLeftDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchasingProcess.ANYTHING_UNORDERED.set(execution, closing.isAnythingUnordered(CaseIds.of(execution)));
    }
}
