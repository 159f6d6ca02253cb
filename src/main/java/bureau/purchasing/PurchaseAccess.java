package bureau.purchasing;

import bureau.documents.CaseAccess;
import bureau.platform.access.CaseTasks;
import org.springframework.stereotype.Component;

/** A purchase is open to who asked for it, and to whoever has, had or may take a task in it. */
@Component
class PurchaseAccess implements CaseAccess {

    private final PurchaseRequests requests;
    private final PriceRequestRows priceRequests;
    private final CaseTasks tasks;

    PurchaseAccess(PurchaseRequests requests, PriceRequestRows priceRequests, CaseTasks tasks) {
        this.requests = requests;
        this.priceRequests = priceRequests;
        this.tasks = tasks;
    }

    @Override
    public boolean maySee(String userId, String caseId) {
        return requests.find(caseId)
                .map(request -> request.requester().equals(userId)
                        || hasTask(caseId)
                        || requests.tookPart(userId, caseId)
                        || priceRequests.tookPart(userId, caseId))
                .orElse(false);
    }

    /** The engine answers as the reader, so it finds only his tasks. */
    private boolean hasTask(String caseId) {
        return tasks.of(caseId).count() > 0;
    }
}
