package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.forms.FormCopy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The same once more, as people order paper every month. */
@Component
class PurchaseCopy implements FormCopy {

    private final PurchaseRequests requests;
    private final PurchaseAccess access;
    private final Actor actor;

    PurchaseCopy(PurchaseRequests requests, PurchaseAccess access, Actor actor) {
        this.requests = requests;
        this.access = access;
        this.actor = actor;
    }

    @Override
    public boolean copies(String formId) {
        return formId.equals("requestPurchase");
    }

    @Override
    public Optional<Map<String, Object>> of(String caseId) {
        return requests.find(caseId)
                .filter(request -> access.maySee(actor.required(), caseId))
                .map(this::values);
    }

    private Map<String, Object> values(PurchaseRequest request) {
        Map<String, Object> values =
                new HashMap<>(WrittenRequest.values(request, requests.lines(request.caseId()), PurchaseLine::quantity));
        values.put("subject", request.subject());
        values.put("deliverTo", request.deliverTo());
        return values;
    }
}
