package bureau.purchasing;

import bureau.budget.BudgetState;
import bureau.suppliers.Suppliers;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the approval policy asks of a purchase. */
@Component
class PolicyFacts {

    private final PurchaseRequests requests;
    private final Suppliers suppliers;
    private final Clock clock;

    PolicyFacts(PurchaseRequests requests, Suppliers suppliers, Clock clock) {
        this.requests = requests;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** @param state of the budget item, the purchase included */
    void set(DelegateExecution execution, String caseId, BudgetState state) {
        PurchaseRequest request = requests.get(caseId);
        PurchasingProcess.AMOUNT_CENTS.set(execution, request.amountCents());
        PurchasingProcess.URGENT.set(execution, request.urgentReason() != null);
        PurchasingProcess.SOLE_SOURCE.set(execution, request.soleSourceReason() != null);
        PurchasingProcess.NEEDS_CONTRACT.set(execution, !hasContract(request));
        PurchasingProcess.FROM_CATALOGUE.set(
                execution, requests.lines(caseId).stream().allMatch(line -> line.catalogueItem() != null));
        PurchasingProcess.BUDGET_STATUS.set(execution, state.status().word());
        PurchasingProcess.OVER_BUDGET_PERCENT.set(execution, state.overPercent());
    }

    private boolean hasContract(PurchaseRequest request) {
        return request.preferredSupplier() != null
                && suppliers
                        .find(request.preferredSupplier())
                        .map(supplier -> supplier.hasContractOn(LocalDate.now(clock)))
                        .orElse(false);
    }
}
