package bureau.purchasing;

import bureau.platform.access.Office;
import bureau.platform.language.Messages;
import bureau.platform.tasks.CaseMessages;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

/** What a requester can do with his own requests. */
@Service
public class MyPurchases {

    /** @param amountCents kopecks, VAT included */
    public record Entry(
            String caseId,
            String number,
            String subject,
            long amountCents,
            OffsetDateTime createdAt,
            boolean withdrawable) {}

    private final PurchaseRequests requests;
    private final RuntimeService runtime;
    private final Office office;
    private final CaseMessages cases;
    private final Messages messages;

    MyPurchases(
            PurchaseRequests requests, RuntimeService runtime, Office office, CaseMessages cases, Messages messages) {
        this.requests = requests;
        this.runtime = runtime;
        this.office = office;
        this.cases = cases;
        this.messages = messages;
    }

    /** The newest first, 200 at most. */
    public List<Entry> of(String person) {
        return entries(requests.of(person));
    }

    /** Those for which something is still to be done. */
    public List<Entry> openOf(String person) {
        return entries(requests.of(person).stream()
                .filter(request -> request.closedAt() == null)
                .toList());
    }

    private List<Entry> entries(List<PurchaseRequest> all) {
        return all.stream()
                .map(request -> new Entry(
                        request.caseId(),
                        request.number(),
                        request.subject(),
                        request.amountCents(),
                        request.createdAt(),
                        waitsForWithdrawal(request.caseId())))
                .toList();
    }

    /** @throws bureau.platform.language.Refused when it is not his, or the order is already with the supplier */
    public void withdraw(String person, String caseId) {
        requests.find(caseId)
                .filter(request -> person.equals(request.requester()) || person.equals(request.author()))
                .orElseThrow(() -> messages.refused("purchasing.notYourRequest"));
        cases.send(PurchasingProcess.WITHDRAWN, caseId, "purchasing.tooLateToWithdraw");
    }

    private boolean waitsForWithdrawal(String caseId) {
        return office.asks(() -> runtime.createEventSubscriptionQuery()
                        .processInstanceId(caseId)
                        .eventName(PurchasingProcess.WITHDRAWN)
                        .count()
                > 0);
    }
}
