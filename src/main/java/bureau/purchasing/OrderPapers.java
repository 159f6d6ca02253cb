package bureau.purchasing;

import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.documents.Papers;
import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The order as the supplier gets it: a PDF in each language and the mail that carries them. */
@Component
class OrderPapers {

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final OrderFacts facts;
    private final Suppliers suppliers;
    private final Documents documents;
    private final Papers papers;
    private final Outbox outbox;
    private final Messages messages;

    OrderPapers(
            PurchaseRequests requests,
            PurchaseOrders orders,
            OrderFacts facts,
            Suppliers suppliers,
            Documents documents,
            Papers papers,
            Outbox outbox,
            Messages messages) {
        this.requests = requests;
        this.orders = orders;
        this.facts = facts;
        this.suppliers = suppliers;
        this.documents = documents;
        this.papers = papers;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** Makes the PDFs; again, after a repeated step, the next version of them. */
    void make(String caseId, String number) {
        PurchaseOrder order = orders.get(caseId, number);
        papers.issue(caseId, order.buyer(), messages.office(), language -> {
            int version = documents.nextVersion(caseId, PurchaseOrderDocument.KIND, number, language);
            return paper(order, language, version);
        });
    }

    /** @param occurrence id of the job that sends it, so that its repetition sends nothing twice */
    void send(String caseId, String number, String occurrence) {
        PurchaseOrder order = orders.get(caseId, number);
        Supplier supplier = suppliers.find(order.supplier()).orElseThrow();
        List<Document> newest = documents.list(caseId).stream()
                .filter(each -> each.kind().equals(PurchaseOrderDocument.KIND) && number.equals(each.number()))
                .toList();
        int version = newest.stream().mapToInt(Document::version).max().orElse(1);
        List<UUID> attachments = newest.stream()
                .filter(each -> each.version() == version)
                .sorted((one, other) ->
                        Boolean.compare(other.language() == supplier.reads(), one.language() == supplier.reads()))
                .map(Document::id)
                .toList();
        PurchaseOrderDocument paper = paper(order, supplier.reads(), version);
        outbox.put(new OutgoingMail(
                occurrence,
                PurchaseOrderDocument.KIND,
                caseId,
                supplier.name(supplier.reads()),
                supplier.email(),
                supplier.reads(),
                paper.model(),
                attachments));
    }

    private PurchaseOrderDocument paper(PurchaseOrder order, Language language, int version) {
        return new PurchaseOrderDocument(
                order.number(),
                facts.dated(order),
                version,
                facts.buyer(language),
                facts.supplier(order, language),
                orders.lines(order.number()).stream()
                        .map(line -> line(line, language))
                        .toList(),
                OrderFacts.CURRENCY,
                facts.vatPercent(order),
                facts.vatCents(order, order.totalCents()),
                order.totalCents(),
                requests.get(order.caseId()).deliverTo(),
                order.deliveryDate(),
                terms(order),
                facts.contact(order, language),
                facts.signatory(order.buyer(), language));
    }

    private PurchaseOrderDocument.Line line(OrderLine line, Language language) {
        return new PurchaseOrderDocument.Line(
                facts.name(line, language),
                line.quantity(),
                facts.unit(line, language),
                line.priceCents(),
                line.sumCents());
    }

    private List<String> terms(PurchaseOrder order) {
        return order.terms() == null
                ? List.of()
                : Arrays.stream(order.terms().split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
