package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was not accepted is put on record. */
@Component("makeDiscrepancyAct")
class MakeDiscrepancyActDelegate implements JavaDelegate {

    private final Claims claims;

    MakeDiscrepancyActDelegate(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        claims.raise(caseId, order, OrderProcess.RECEIPT.get(execution));
    }
}
