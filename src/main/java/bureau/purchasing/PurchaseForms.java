package bureau.purchasing;

import bureau.approval.ApprovalHistory;
import bureau.approval.Approvals;
import bureau.approval.Verdict;
import bureau.budget.Budget;
import bureau.documents.Documents;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.forms.FormContext;
import bureau.platform.forms.FormPrefill;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.stock.Catalogue;
import bureau.stock.CatalogueItem;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the forms of purchasing show: the request, its lines, the budget, the decisions, and what there is to choose from. */
@Component
class PurchaseForms implements FormPrefill {

    private static final String REQUEST = "requestPurchase";
    private static final String REWORK = "reworkRequest";
    private static final String ISSUE = "issueOrder";

    private final PurchaseRequests requests;
    private final Catalogue catalogue;
    private final Suppliers suppliers;
    private final Budget budget;
    private final Approvals approvals;
    private final ApprovalHistory history;
    private final Documents documents;
    private final People people;
    private final Messages messages;
    private final ZoneId zone;

    PurchaseForms(
            PurchaseRequests requests,
            Catalogue catalogue,
            Suppliers suppliers,
            Budget budget,
            Approvals approvals,
            ApprovalHistory history,
            Documents documents,
            People people,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.suppliers = suppliers;
        this.budget = budget;
        this.approvals = approvals;
        this.history = history;
        this.documents = documents;
        this.people = people;
        this.messages = messages;
        this.zone = zone;
    }

    @Override
    public boolean fills(String formId) {
        return Set.of(REQUEST, REWORK, ISSUE).contains(formId);
    }

    @Override
    public Map<String, Object> data(FormContext context) {
        Language reader = messages.reader();
        Map<String, Object> data = new HashMap<>();
        if (context.formId().equals(REQUEST) || context.formId().equals(REWORK)) {
            putChoices(data, reader);
        }
        if (context.formId().equals(REQUEST)) {
            return data;
        }
        PurchaseRequest request = requests.get(context.caseId());
        putRequest(data, request, new Plain(reader, zone));
        switch (context.formId()) {
            case REWORK -> putRework(data, request);
            case ISSUE -> data.put("suppliers", choices(suppliers.usable(), Supplier::id, each -> each.name(reader)));
            default -> {}
        }
        return data;
    }

    private void putChoices(Map<String, Object> data, Language reader) {
        Plain plain = new Plain(reader, zone);
        data.put(
                "catalogue",
                choices(
                        catalogue.items(),
                        CatalogueItem::id,
                        each -> each.name(reader) + ", " + each.unit(reader) + " — " + plain.money(each.priceCents())));
        data.put(
                "budgetItems",
                choices(
                        budget.items(),
                        each -> String.valueOf(each.id()),
                        each -> each.department() + " "
                                + people.department(each.department())
                                        .map(department -> department.name(reader))
                                        .orElse("")
                                + ": " + each.name(reader)));
    }

    private void putRequest(Map<String, Object> data, PurchaseRequest request, Plain plain) {
        Person requester = people.get(request.requester());
        data.put("number", request.number());
        data.put("subject", request.subject());
        data.put("requesterName", requester.name(plain.language()));
        data.put("requesterPosition", requester.position(plain.language()));
        data.put("needByText", plain.date(request.needBy()));
        data.put("deliverTo", request.deliverTo());
        data.put("justificationText", request.justification() == null ? "" : request.justification());
        data.put("amountText", plain.money(request.amountCents()));
        data.put(
                "lineRows",
                requests.lines(request.caseId()).stream()
                        .map(line -> Map.of(
                                "name", name(line.catalogueItem(), line.name(), plain),
                                "quantity", quantity(line.quantity(), line.catalogueItem(), line.unit(), plain),
                                "price", plain.money(line.priceCents()),
                                "sum", plain.money(line.sumCents())))
                        .toList());
        data.put(
                "documents",
                documents.list(request.caseId()).stream()
                        .map(each -> Map.of(
                                "documentId", each.id().toString(), "metadata", Map.of("fileName", each.fileName())))
                        .toList());
        data.put("decisionRows", history.decisions(request.caseId(), plain));
    }

    /** The request as it stands, to be changed, and what the approver found wanting. */
    private void putRework(Map<String, Object> data, PurchaseRequest request) {
        data.put("category", request.category());
        data.put("budgetItem", String.valueOf(request.budgetItem()));
        data.put("needBy", request.needBy().toString());
        data.put("justification", request.justification());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PurchaseLine line : requests.lines(request.caseId())) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("quantity", line.toBuy());
            if (line.catalogueItem() != null) {
                row.put("item", line.catalogueItem());
            } else {
                row.put("name", line.name());
                row.put("unit", line.unit());
                row.put("price", line.priceCents());
            }
            rows.add(row);
        }
        data.put("lines", rows);
        approvals.decisions(request.caseId()).stream()
                .filter(decision -> decision.verdict() == Verdict.REWORK)
                .reduce((earlier, later) -> later)
                .ifPresent(decision -> {
                    data.put("returnedBy", people.name(decision.person(), messages.reader()));
                    data.put("returnComment", decision.comment());
                });
    }

    /** Goods of the catalogue are named in the reader's language, all others as the requester wrote them. */
    private String name(String catalogueItem, String written, Plain plain) {
        return item(catalogueItem).map(each -> each.name(plain.language())).orElse(written);
    }

    private String quantity(BigDecimal quantity, String catalogueItem, String unit, Plain plain) {
        return plain.number(quantity) + " "
                + item(catalogueItem).map(each -> each.unit(plain.language())).orElse(unit);
    }

    private Optional<CatalogueItem> item(String id) {
        return id == null ? Optional.empty() : catalogue.item(id);
    }

    private static <T> List<Map<String, String>> choices(
            List<T> all, Function<T, String> value, Function<T, String> label) {
        return all.stream()
                .map(each -> Map.of("value", value.apply(each), "label", label.apply(each)))
                .toList();
    }
}
