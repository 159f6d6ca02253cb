package bureau.purchasing;

import bureau.budget.Budget;
import bureau.budget.BudgetState;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the table of approvals asks: the whole purchase with the dearer order, so that nothing is split into harmless pieces. */
@Component("weighOrderChange")
class WeighOrderChangeDelegate implements JavaDelegate {

    private final OrderProposals proposals;
    private final PurchaseRequests requests;
    private final PurchaseMoney money;
    private final Budget budget;

    WeighOrderChangeDelegate(OrderProposals proposals, PurchaseRequests requests, PurchaseMoney money, Budget budget) {
        this.proposals = proposals;
        this.requests = requests;
        this.money = money;
        this.budget = budget;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrderProposal change = proposals.begin(OrderProcess.PROPOSAL.get(execution), CaseIds.of(execution));
        PurchaseRequest request = requests.get(change.caseId());
        long more = change.totalCents() - change.totalBefore();
        BudgetState state = budget.state(request.budgetItem()).withReserved(more);
        PurchasingProcess.AMOUNT_CENTS.set(execution, money.wholeCents(change.caseId()) + more);
        PurchasingProcess.CATEGORY.set(execution, request.category());
        PurchasingProcess.FROM_CATALOGUE.set(
                execution, requests.lines(change.caseId()).stream().allMatch(line -> line.catalogueItem() != null));
        PurchasingProcess.BUDGET_STATUS.set(execution, state.status().word());
        PurchasingProcess.OVER_BUDGET_PERCENT.set(execution, state.overPercent());
        PurchasingProcess.SOLE_SOURCE.set(execution, request.soleSourceReason() != null);
    }
}
