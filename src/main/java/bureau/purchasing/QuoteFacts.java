package bureau.purchasing;

import bureau.suppliers.Suppliers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the table {@code quote-requirements} wants to know of a purchase. */
@Component
class QuoteFacts {

    private final PurchaseRequests requests;
    private final PurchaseMoney money;
    private final Suppliers suppliers;
    private final Clock clock;

    QuoteFacts(PurchaseRequests requests, PurchaseMoney money, Suppliers suppliers, Clock clock) {
        this.suppliers = suppliers;
        this.clock = clock;
        this.requests = requests;
        this.money = money;
    }

    /** By the names of the table's inputs. */
    Map<String, Object> of(String caseId) {
        PurchaseRequest request = requests.get(caseId);
        List<PurchaseLine> lines = requests.unordered(caseId);
        Map<String, Object> facts = new HashMap<>();
        facts.put(PurchasingProcess.AMOUNT_CENTS.name(), money.unorderedCents(caseId));
        facts.put(PurchasingProcess.URGENT.name(), request.urgentReason() != null);
        facts.put(PurchasingProcess.SOLE_SOURCE.name(), request.soleSourceReason() != null);
        facts.put(PriceRequestProcess.FRAMEWORK.name(), hasContract(request.preferredSupplier()));
        facts.put(
                PurchasingProcess.FROM_CATALOGUE.name(), lines.stream().allMatch(line -> line.catalogueItem() != null));
        return facts;
    }

    private boolean hasContract(String supplier) {
        return supplier != null
                && suppliers
                        .find(supplier)
                        .filter(each -> each.approved() && each.hasContractOn(LocalDate.now(clock)))
                        .isPresent();
    }
}
