package bureau.purchasing;

import bureau.approval.ApprovalHistory;
import bureau.documents.Documents;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Plain;
import bureau.stock.Catalogue;
import bureau.stock.CatalogueItem;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The request as every form of purchasing shows it at its head. */
@Component
class RequestFacts {

    private final PurchaseRequests requests;
    private final Catalogue catalogue;
    private final ApprovalHistory history;
    private final Documents documents;
    private final People people;

    RequestFacts(
            PurchaseRequests requests,
            Catalogue catalogue,
            ApprovalHistory history,
            Documents documents,
            People people) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.history = history;
        this.documents = documents;
        this.people = people;
    }

    void put(Map<String, Object> data, PurchaseRequest request, Plain plain) {
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

    /** Goods of the catalogue are named in the reader's language, all others as the requester wrote them. */
    String name(String catalogueItem, String written, Plain plain) {
        return item(catalogueItem).map(each -> each.name(plain.language())).orElse(written);
    }

    String quantity(BigDecimal quantity, String catalogueItem, String unit, Plain plain) {
        return plain.number(quantity) + " "
                + item(catalogueItem).map(each -> each.unit(plain.language())).orElse(unit);
    }

    private Optional<CatalogueItem> item(String id) {
        return id == null ? Optional.empty() : catalogue.item(id);
    }
}
