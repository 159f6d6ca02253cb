package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the money aside where there is enough, and tells the approval policy how things stand. */
@Component("reserveBudget")
class ReserveBudgetDelegate implements JavaDelegate {

    private final Purchasing purchasing;
    private final PolicyFacts facts;

    ReserveBudgetDelegate(Purchasing purchasing, PolicyFacts facts) {
        this.purchasing = purchasing;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        facts.set(execution, caseId, purchasing.reserveBudget(caseId));
    }
}
