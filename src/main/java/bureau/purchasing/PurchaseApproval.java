package bureau.purchasing;

import bureau.approval.ApprovalSubject;
import bureau.approval.ApprovalSubjects;
import bureau.budget.Budget;
import bureau.platform.access.Requesters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    private final Budget budget;

    PurchaseApproval(PurchaseRequests requests, Budget budget) {
        this.requests = requests;
        this.budget = budget;
    }

    @Override
    public Optional<ApprovalSubject> subject(String caseId) {
        return requests.find(caseId)
                .map(request -> new ApprovalSubject(
                        caseId,
                        request.requester(),
                        budget.item(request.budgetItem()).orElseThrow().department(),
                        fingerprint(request, requests.lines(caseId))));
    }

    @Override
    public Set<String> requestersOf(String caseId) {
        return requests.find(caseId)
                .map(request -> Stream.of(request.requester(), request.author()).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Records print all their components, so every change of the request or a line shows. */
    private static String fingerprint(PurchaseRequest request, List<PurchaseLine> lines) {
        String content = String.join(
                "|",
                request.subject(),
                request.category(),
                String.valueOf(request.amountCents()),
                String.valueOf(request.budgetItem()),
                lines.toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
