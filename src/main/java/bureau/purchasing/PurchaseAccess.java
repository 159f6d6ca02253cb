package bureau.purchasing;

import bureau.documents.CaseAccess;
import bureau.people.People;
import bureau.people.Roles;
import bureau.platform.access.CaseTasks;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A purchase is open to who asked for it, to whoever has, had or may take a task in it, and to those who keep the office's
 * purchases.
 */
@Component
class PurchaseAccess implements CaseAccess {

    static final Set<String> KEEPERS =
            Set.of(Roles.BUYER, Roles.OFFICE_MANAGER, Roles.CFO, "finance_controller", "payables", Roles.STOREKEEPER);

    private final PurchaseRequests requests;
    private final PriceRequestRows priceRequests;
    private final CaseTasks tasks;
    private final People people;

    PurchaseAccess(PurchaseRequests requests, PriceRequestRows priceRequests, CaseTasks tasks, People people) {
        this.requests = requests;
        this.priceRequests = priceRequests;
        this.tasks = tasks;
        this.people = people;
    }

    @Override
    public boolean maySee(String userId, String caseId) {
        return requests.find(caseId)
                .map(request -> request.requester().equals(userId)
                        || request.author().equals(userId)
                        || keeps(userId)
                        || hasTask(caseId)
                        || requests.tookPart(userId, caseId)
                        || priceRequests.tookPart(userId, caseId))
                .orElse(false);
    }

    private boolean keeps(String userId) {
        return KEEPERS.stream().anyMatch(role -> people.holders(role).contains(userId));
    }

    /** The engine answers as the reader, so it finds only his tasks. */
    private boolean hasTask(String caseId) {
        return tasks.of(caseId).count() > 0;
    }
}
