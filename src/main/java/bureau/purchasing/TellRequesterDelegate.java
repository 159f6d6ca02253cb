package bureau.purchasing;

import bureau.approval.Approvals;
import bureau.approval.Verdict;
import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes to the requester how his request ended; the model says which mail by the input {@code notice}. */
@Component("tellRequester")
class TellRequesterDelegate implements JavaDelegate {

    private final PurchaseRequests requests;
    private final Approvals approvals;
    private final People people;
    private final Outbox outbox;

    TellRequesterDelegate(PurchaseRequests requests, Approvals approvals, People people, Outbox outbox) {
        this.requests = requests;
        this.approvals = approvals;
        this.people = people;
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchaseRequest request = requests.get(CaseIds.of(execution));
        Person requester = people.get(request.requester());
        Map<String, Object> model = new HashMap<>();
        model.put("number", request.number());
        model.put("subject", request.subject());
        end(request).ifPresent(end -> {
            model.put("who", people.name(end.person(), requester.language()));
            model.put("comment", end.reason());
        });
        outbox.put(new OutgoingMail(
                Occurrence.of(execution),
                PurchasingProcess.NOTICE.get(execution),
                request.caseId(),
                requester.name(requester.language()),
                requester.email(),
                requester.language(),
                model,
                List.of()));
    }

    /** A rejection is the approver's word, everything else the buyer's. */
    private Optional<PurchaseEnd> end(PurchaseRequest request) {
        return approvals.decisions(request.caseId()).stream()
                .filter(decision -> decision.verdict() == Verdict.REJECT)
                .reduce((earlier, later) -> later)
                .map(decision -> new PurchaseEnd(decision.person(), decision.comment()))
                .or(() -> requests.end(request.caseId()));
    }
}
