package bureau.purchasing;

import bureau.approval.ApprovalHistory;
import bureau.documents.Documents;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Plain;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The request as every form of purchasing shows it at its head. */
@Component
class RequestFacts {

    private final PurchaseRequests requests;
    private final GoodsNames goods;
    private final ApprovalHistory history;
    private final Documents documents;
    private final People people;

    RequestFacts(
            PurchaseRequests requests, GoodsNames goods, ApprovalHistory history, Documents documents, People people) {
        this.requests = requests;
        this.goods = goods;
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
                                "name", goods.name(line, plain.language()),
                                "quantity", goods.quantity(line.quantity(), line, plain),
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
}
