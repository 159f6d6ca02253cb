package bureau.purchasing;

import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.documents.Papers;
import bureau.documents.Party;
import bureau.documents.Signatory;
import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.people.Organisation;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.stock.Catalogue;
import bureau.stock.CatalogueItem;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The order as the supplier gets it: a PDF in each language and the mail that carries them. */
@Component
class OrderPapers {

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final Catalogue catalogue;
    private final Suppliers suppliers;
    private final Documents documents;
    private final Papers papers;
    private final Outbox outbox;
    private final People people;
    private final Organisation organisation;
    private final Messages messages;
    private final int vatPercent;
    private final ZoneId zone;

    OrderPapers(
            PurchaseRequests requests,
            PurchaseOrders orders,
            Catalogue catalogue,
            Suppliers suppliers,
            Documents documents,
            Papers papers,
            Outbox outbox,
            People people,
            Organisation organisation,
            Messages messages,
            @Value("${bureau.vat-percent}") int vatPercent,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.requests = requests;
        this.orders = orders;
        this.catalogue = catalogue;
        this.suppliers = suppliers;
        this.documents = documents;
        this.papers = papers;
        this.outbox = outbox;
        this.people = people;
        this.organisation = organisation;
        this.messages = messages;
        this.vatPercent = vatPercent;
        this.zone = zone;
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
        PurchaseRequest request = requests.get(order.caseId());
        Supplier supplier = suppliers.find(order.supplier()).orElseThrow();
        Person buyer = people.get(order.buyer());
        return new PurchaseOrderDocument(
                order.number(),
                order.issuedAt().atZoneSameInstant(zone).toLocalDate(),
                version,
                new Party(
                        organisation.name(language),
                        organisation.inn(),
                        organisation.kpp(),
                        organisation.address(language)),
                new Party(supplier.name(language), supplier.inn(), null, null),
                orders.lines(order.number()).stream()
                        .map(line -> line(line, language))
                        .toList(),
                "RUB",
                vatPercent,
                vatCents(order.totalCents()),
                order.totalCents(),
                request.deliverTo(),
                order.deliveryDate(),
                terms(order),
                buyer.name(language) + ", " + buyer.email() + ", " + organisation.phone(),
                new Signatory(buyer.position(language), buyer.name(language)));
    }

    private PurchaseOrderDocument.Line line(OrderLine line, Language language) {
        String name = line.name();
        String unit = line.unit();
        if (line.catalogueItem() != null) {
            CatalogueItem item = catalogue.item(line.catalogueItem()).orElseThrow();
            name = item.name(language);
            unit = item.unit(language);
        }
        return new PurchaseOrderDocument.Line(name, line.quantity(), unit, line.priceCents(), line.sumCents());
    }

    private List<String> terms(PurchaseOrder order) {
        return order.terms() == null
                ? List.of()
                : Arrays.stream(order.terms().split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** The tax that a price with VAT contains, rounded half up to a kopeck. */
    private long vatCents(long totalCents) {
        return BigDecimal.valueOf(totalCents)
                .multiply(BigDecimal.valueOf(vatPercent))
                .divide(BigDecimal.valueOf(100L + vatPercent), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
