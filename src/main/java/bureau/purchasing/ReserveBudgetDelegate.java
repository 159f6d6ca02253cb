package bureau.purchasing;

import bureau.budget.BudgetState;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("reserveBudget")
class ReserveBudgetDelegate implements JavaDelegate {

    private final Purchasing purchasing;
    private final PurchaseRequests requests;

    ReserveBudgetDelegate(Purchasing purchasing, PurchaseRequests requests) {
        this.purchasing = purchasing;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        BudgetState state = purchasing.reserveBudget(caseId);
        PurchasingProcess.AMOUNT_CENTS.set(execution, requests.get(caseId).amountCents());
        PurchasingProcess.FROM_CATALOGUE.set(
                execution, requests.lines(caseId).stream().allMatch(line -> line.catalogueItem() != null));
        PurchasingProcess.BUDGET_STATUS.set(execution, state.status().word());
        PurchasingProcess.OVER_BUDGET_PERCENT.set(execution, overPercent(state));
    }

    /** How far beyond the plan, in whole per cent, rounded up; 100 where nothing is planned. */
    private static long overPercent(BudgetState state) {
        if (state.freeCents() >= 0) {
            return 0;
        }
        return state.planCents() == 0 ? 100 : -Math.floorDiv(state.freeCents() * 100, state.planCents());
    }
}
