package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** After the choice of suppliers: prices beyond the tolerance become the request's own, so that they are agreed to anew. */
@Component("takeOverPrices")
class TakeOverPricesDelegate implements JavaDelegate {

    private final Ordering ordering;
    private final Purchasing purchasing;
    private final PolicyFacts facts;

    TakeOverPricesDelegate(Ordering ordering, Purchasing purchasing, PolicyFacts facts) {
        this.ordering = ordering;
        this.purchasing = purchasing;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        boolean dearer = ordering.takeOverPrices(caseId);
        if (dearer) {
            facts.set(execution, caseId, purchasing.reserveBudget(caseId));
        }
        PurchasingProcess.DEARER_THAN_AGREED.set(execution, dearer);
    }
}
