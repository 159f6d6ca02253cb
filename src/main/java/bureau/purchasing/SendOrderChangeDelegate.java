package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The supplier reads what is different now, and so does the requester. */
@Component("sendOrderChange")
class SendOrderChangeDelegate implements JavaDelegate {

    private final ProposalRows proposals;
    private final PurchaseOrders orders;
    private final ChangePapers papers;
    private final OrderLetters letters;

    SendOrderChangeDelegate(ProposalRows proposals, PurchaseOrders orders, ChangePapers papers, OrderLetters letters) {
        this.proposals = proposals;
        this.orders = orders;
        this.papers = papers;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchaseOrder order = orders.get(CaseIds.of(execution), PurchasingProcess.ORDER_NUMBER.get(execution));
        OrderProposal change = proposals.get(OrderProcess.PROPOSAL.get(execution));
        letters.changed(order, change, papers.changed(order, change), Occurrence.of(execution));
    }
}
