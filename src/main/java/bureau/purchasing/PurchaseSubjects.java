package bureau.purchasing;

import bureau.deadlines.CaseSubjects;
import java.util.Optional;
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
}
