package bureau.purchasing;

import bureau.approval.ApprovalDecision;
import bureau.approval.Approvals;
import bureau.people.People;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a dearer change when those who have to agree have decided. */
@Service
@Transactional
class OrderAgreements {

    private static final String APPROVED = "approved";

    private final OrderProposals proposals;
    private final ProposalRows rows;
    private final Approvals approvals;
    private final People people;
    private final Messages messages;

    OrderAgreements(
            OrderProposals proposals, ProposalRows rows, Approvals approvals, People people, Messages messages) {
        this.proposals = proposals;
        this.rows = rows;
        this.approvals = approvals;
        this.people = people;
        this.messages = messages;
    }

    /** @return whether it has effect now; without the signatures it gets none */
    boolean settle(String agreement, String outcome) {
        OrderProposal proposal = rows.ofAgreement(agreement).orElseThrow();
        boolean agreed = outcome.equals(APPROVED) && proposals.isPossible(proposal);
        if (agreed) {
            approvals.requireApproved(agreement);
            proposals.takeEffect(proposal);
        } else {
            proposals.drop(proposal);
        }
        return agreed;
    }

    /** Who did not agree and why; that the order has become another one meanwhile where everybody did. */
    String whyNot(OrderProposal proposal, Language reader) {
        Optional<ApprovalDecision> last = approvals.decisions(proposal.agreement()).stream()
                .filter(each -> !each.verdict().agrees() && each.forwardedTo() == null)
                .reduce((earlier, later) -> later);
        return last.map(each -> people.name(each.person(), reader) + ": " + each.comment())
                .orElseGet(() -> messages.text(reader, "order.changeOvertaken"));
    }
}
