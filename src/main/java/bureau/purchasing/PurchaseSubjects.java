package bureau.purchasing;

import bureau.deadlines.CaseSubjects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

@Component
class PurchaseSubjects implements CaseSubjects {

    private final PurchaseRequests requests;

    PurchaseSubjects(PurchaseRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<String> subjectOf(String caseId) {
        return requests.find(caseId).map(PurchaseRequest::subject);
    }

    @Override
    public OptionalLong amountOf(String caseId) {
        return requests.find(caseId)
                .map(request -> OptionalLong.of(request.amountCents()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<String> requesterOf(String caseId) {
        return requests.find(caseId).map(PurchaseRequest::requester);
    }
}
