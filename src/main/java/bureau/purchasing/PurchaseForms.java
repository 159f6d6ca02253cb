package bureau.purchasing;

import bureau.approval.Approvals;
import bureau.budget.Budget;
import bureau.calendar.WorkingTime;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the forms of purchasing show: the request, its lines, the budget, the decisions, and what there is to choose from. */
@Component
class PurchaseForms implements FormPrefill {

    private static final String REQUEST = "requestPurchase";
    private static final String REWORK = "reworkRequest";
    private static final String ISSUE = "issueOrder";

    private final PurchaseRequests requests;
    private final QuoteAwards awards;
    private final RequestFacts facts;
    private final Catalogue catalogue;
    private final Suppliers suppliers;
    private final Budget budget;
    private final Approvals approvals;
    private final People people;
    private final Messages messages;
    private final WorkingTime workingTime;
    private final Clock clock;
    private final ZoneId zone;

    PurchaseForms(
            PurchaseRequests requests,
            QuoteAwards awards,
            RequestFacts facts,
            Catalogue catalogue,
            Suppliers suppliers,
            Budget budget,
            Approvals approvals,
            People people,
            Messages messages,
            WorkingTime workingTime,
            Clock clock,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.requests = requests;
        this.awards = awards;
        this.facts = facts;
        this.catalogue = catalogue;
        this.suppliers = suppliers;
        this.budget = budget;
        this.approvals = approvals;
        this.people = people;
        this.messages = messages;
        this.workingTime = workingTime;
        this.clock = clock;
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
        facts.put(data, request, new Plain(reader, zone));
        switch (context.formId()) {
            case REWORK -> putRework(data, request);
            case ISSUE -> putOrders(data, request, new Plain(reader, zone));
            default -> {}
        }
        return data;
    }

    private void putChoices(Map<String, Object> data, Language reader) {
        Plain plain = new Plain(reader, zone);
        data.put(
                "catalogue",
                FormChoices.of(
                        catalogue.items(),
                        CatalogueItem::id,
                        each -> each.name(reader) + ", " + each.unit(reader) + " — " + plain.money(each.priceCents())));
        data.put("suppliers", FormChoices.of(suppliers.usable(), Supplier::id, each -> each.name(reader)));
        data.put(
                "people",
                FormChoices.of(people.all(), Person::id, each -> each.name(reader) + ", " + each.position(reader)));
        data.put(
                "budgetItems",
                FormChoices.of(
                        budget.items(),
                        each -> String.valueOf(each.id()),
                        each -> each.department() + " "
                                + people.department(each.department())
                                        .map(department -> department.name(reader))
                                        .orElse("")
                                + ": " + each.name(reader)));
    }

    /** The request as it stands, to be changed, and what the approver found wanting. */
    private void putRework(Map<String, Object> data, PurchaseRequest request) {
        data.putAll(WrittenRequest.values(request, requests.unordered(request.caseId()), PurchaseLine::toBuy));
        data.put("needBy", request.needBy().toString());
        data.put("urgentReason", request.urgentReason());
        approvals.lastReturn(request.caseId()).ifPresent(decision -> {
            data.put("returnedBy", people.name(decision.person(), messages.reader()));
            data.put("returnComment", decision.comment());
        });
    }

    /** Whom the buyer can order from; where prices were asked for, an order for each supplier who was chosen. */
    private void putOrders(Map<String, Object> data, PurchaseRequest request, Plain plain) {
        data.put("suppliers", FormChoices.of(suppliers.approved(), Supplier::id, each -> each.name(plain.language())));
        data.put("supplier", request.preferredSupplier());
        Map<String, List<QuoteAward>> chosen = awards.awards(request.caseId()).stream()
                .collect(Collectors.groupingBy(QuoteAward::supplier, LinkedHashMap::new, Collectors.toList()));
        data.put("quoted", !chosen.isEmpty());
        data.put(
                "orderRows",
                chosen.entrySet().stream()
                        .map(each -> orderRow(each.getKey(), each.getValue(), plain))
                        .toList());
    }

    private Map<String, Object> orderRow(String supplier, List<QuoteAward> lines, Plain plain) {
        int days = lines.stream().mapToInt(QuoteAward::deliveryDays).max().orElse(0);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("supplierId", supplier);
        row.put("supplierName", suppliers.find(supplier).orElseThrow().name(plain.language()));
        row.put(
                "orderSum",
                plain.money(lines.stream().mapToLong(QuoteAward::sumCents).sum()));
        row.put(
                "orderDeliveryDate",
                workingTime.workingDay(LocalDate.now(clock).plusDays(days)).toString());
        row.put("orderPrepayment", lines.get(0).prepaymentPercent());
        return row;
    }
}
