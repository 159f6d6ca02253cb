package bureau.purchasing;

import bureau.approval.ApprovalPanel;
import bureau.approval.ApprovalSubject;
import bureau.approval.ApprovalSubjects;
import bureau.approval.Facets;
import bureau.budget.Budget;
import bureau.deadlines.CaseSubjects;
import bureau.documents.CaseAccess;
import bureau.platform.access.Requesters;
import bureau.platform.language.Plain;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What there is to agree to in a dearer change of an order, who asks for it, and who may read of it. */
@Component
class OrderAgreementSubjects implements ApprovalSubjects, Requesters, CaseSubjects, CaseAccess {

    private final ProposalRows rows;
    private final OrderProposals proposals;
    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final OrderAgreementPanel panel;
    private final PurchaseAccess purchases;
    private final Budget budget;

    OrderAgreementSubjects(
            ProposalRows rows,
            OrderProposals proposals,
            PurchaseRequests requests,
            PurchaseOrders orders,
            OrderAgreementPanel panel,
            PurchaseAccess purchases,
            Budget budget) {
        this.rows = rows;
        this.proposals = proposals;
        this.requests = requests;
        this.orders = orders;
        this.panel = panel;
        this.purchases = purchases;
        this.budget = budget;
    }

    @Override
    public Optional<ApprovalSubject> subject(String caseId) {
        return rows.ofAgreement(caseId)
                .map(proposal -> new ApprovalSubject(
                        caseId,
                        requestersOf(caseId),
                        budget.item(requests.get(proposal.caseId()).budgetItem())
                                .orElseThrow()
                                .department(),
                        facets(proposal)));
    }

    @Override
    public ApprovalPanel panel(String caseId, Plain plain) {
        return panel.of(rows.ofAgreement(caseId).orElseThrow(), plain);
    }

    @Override
    public void strikeOut(String caseId, int line, BigDecimal quantityLeft) {
        proposals.strikeOut(rows.ofAgreement(caseId).orElseThrow(), line, quantityLeft);
    }

    @Override
    public Set<String> requestersOf(String caseId) {
        return rows.ofAgreement(caseId)
                .map(proposal -> {
                    PurchaseRequest request = requests.get(proposal.caseId());
                    return Stream.of(request.requester(), request.author(), proposal.person())
                            .collect(Collectors.toSet());
                })
                .orElse(Set.of());
    }

    @Override
    public Optional<String> subjectOf(String caseId) {
        return rows.ofAgreement(caseId)
                .map(proposal -> requests.get(proposal.caseId()).subject() + ", " + proposal.orderNumber());
    }

    @Override
    public OptionalLong amountOf(String caseId) {
        return rows.ofAgreement(caseId)
                .map(proposal -> OptionalLong.of(
                        OrderProposal.totalCents(orders.lines(proposal.orderNumber()), rows.lines(proposal.id()))))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<String> requesterOf(String caseId) {
        return rows.ofAgreement(caseId)
                .map(proposal -> requests.get(proposal.caseId()).requester());
    }

    @Override
    public boolean maySee(String userId, String caseId) {
        return rows.ofAgreement(caseId)
                .map(proposal -> rows.isAsked(userId, caseId)
                        || requestersOf(caseId).contains(userId)
                        || purchases.maySee(userId, proposal.caseId()))
                .orElse(false);
    }

    /** The total is that of the order as it stands with the change, so no other change slips under the same signatures. */
    private Facets facets(OrderProposal proposal) {
        List<OrderProposal.Line> lines = rows.lines(proposal.id());
        return Facets.none()
                .same("order", proposal.orderNumber())
                .same(
                        "prices",
                        lines.stream()
                                .map(line -> line.line() + "=" + line.priceCents())
                                .toList())
                .same("date", proposal.date())
                .atMost(
                        "quantities",
                        lines.stream().map(OrderProposal.Line::quantity).toList())
                .atMost("amount", OrderProposal.totalCents(orders.lines(proposal.orderNumber()), lines));
    }
}
