package bureau.purchasing;

import bureau.approval.ApprovalPanel;
import bureau.approval.ApprovalSubject;
import bureau.approval.ApprovalSubjects;
import bureau.approval.Facets;
import bureau.budget.Budget;
import bureau.platform.access.Requesters;
import bureau.platform.language.Plain;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What there is to agree to in a purchase, and who asks for it. */
@Component
class PurchaseApproval implements ApprovalSubjects, Requesters {

    private final PurchaseRequests requests;
    private final PurchasePanel panel;
    private final Purchasing purchasing;
    private final Budget budget;

    PurchaseApproval(PurchaseRequests requests, PurchasePanel panel, Purchasing purchasing, Budget budget) {
        this.requests = requests;
        this.panel = panel;
        this.purchasing = purchasing;
        this.budget = budget;
    }

    @Override
    public Optional<ApprovalSubject> subject(String caseId) {
        return requests.find(caseId)
                .map(request -> new ApprovalSubject(
                        caseId,
                        requestersOf(caseId),
                        budget.item(request.budgetItem()).orElseThrow().department(),
                        facets(request, requests.lines(caseId))));
    }

    @Override
    public ApprovalPanel panel(String caseId, Plain plain) {
        return panel.of(requests.get(caseId), plain);
    }

    @Override
    public void strikeOut(String caseId, int line, BigDecimal quantityLeft) {
        purchasing.strikeOut(caseId, line, quantityLeft);
    }

    @Override
    public Set<String> requestersOf(String caseId) {
        return requests.find(caseId)
                .map(request -> Stream.of(request.requester(), request.author()).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Less money and fewer goods need no new agreement, other goods do. */
    private static Facets facets(PurchaseRequest request, List<PurchaseLine> lines) {
        List<PurchaseLine> bought = lines.stream()
                .filter(line -> line.quantity().compareTo(line.fromStock()) > 0)
                .toList();
        return Facets.none()
                .same("subject", request.subject())
                .same("category", request.category())
                .same("budgetItem", request.budgetItem())
                .same("supplier", request.preferredSupplier())
                .same("lines", bought.stream().map(PurchaseApproval::goods).toList())
                .atMost("quantities", bought.stream().map(PurchaseLine::toBuy).toList())
                .atMost("amount", request.amountCents());
    }

    private static List<Object> goods(PurchaseLine line) {
        return Stream.of(
                        line.catalogueItem(),
                        line.name(),
                        line.unit(),
                        line.priceCents(),
                        line.service(),
                        line.specification(),
                        line.analogue())
                .map(String::valueOf)
                .map(Object.class::cast)
                .toList();
    }
}
