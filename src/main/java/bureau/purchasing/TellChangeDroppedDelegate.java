package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever wanted the change reads that it has no effect, and why. */
@Component("tellChangeDropped")
class TellChangeDroppedDelegate implements JavaDelegate {

    private final ProposalRows proposals;
    private final PurchaseOrders orders;
    private final OrderAgreements agreements;
    private final OrderLetters letters;

    TellChangeDroppedDelegate(
            ProposalRows proposals, PurchaseOrders orders, OrderAgreements agreements, OrderLetters letters) {
        this.proposals = proposals;
        this.orders = orders;
        this.agreements = agreements;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrderProposal proposal = proposals.get(OrderProcess.PROPOSAL.get(execution));
        PurchaseOrder order = orders.get(CaseIds.of(execution), PurchasingProcess.ORDER_NUMBER.get(execution));
        letters.changeDropped(
                order, proposal.person(), reader -> agreements.whyNot(proposal, reader), Occurrence.of(execution));
    }
}
