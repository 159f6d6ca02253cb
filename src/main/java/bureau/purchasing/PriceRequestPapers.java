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
import bureau.suppliers.Supplier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The request for prices as a supplier gets it: on paper, as a table to fill in, and the mail that carries both. */
@Component
class PriceRequestPapers {

    private static final String SHEET = "price-request-sheet";

    private final PriceRequests priceRequests;
    private final PurchaseRequests requests;
    private final Bidders bidders;
    private final GoodsNames goods;
    private final Papers papers;
    private final PriceRequestSheet sheet;
    private final Documents documents;
    private final Outbox outbox;
    private final People people;
    private final Organisation organisation;
    private final Clock clock;

    PriceRequestPapers(
            PriceRequests priceRequests,
            PurchaseRequests requests,
            Bidders bidders,
            GoodsNames goods,
            Papers papers,
            PriceRequestSheet sheet,
            Documents documents,
            Outbox outbox,
            People people,
            Organisation organisation,
            Clock clock) {
        this.priceRequests = priceRequests;
        this.requests = requests;
        this.bidders = bidders;
        this.goods = goods;
        this.papers = papers;
        this.sheet = sheet;
        this.documents = documents;
        this.outbox = outbox;
        this.people = people;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param occurrence id of the job that sends it, so that its repetition sends nothing twice */
    @Transactional
    void send(String caseId, String supplierId, String occurrence) {
        Supplier supplier = bidders.get(supplierId);
        Language language = supplier.reads();
        Person buyer = people.get(priceRequests.current(caseId).buyer());
        PriceRequestDocument paper = paper(caseId, supplier, buyer, language);
        List<UUID> attachments = new ArrayList<>();
        papers.issue(caseId, buyer.id(), language, each -> paper(caseId, supplier, buyer, each)).stream()
                .map(Document::id)
                .forEach(attachments::add);
        attachments.add(documents
                .store(
                        caseId,
                        SHEET,
                        sheet.fileName(paper, language),
                        language,
                        paper.number(),
                        sheet.xlsx(paper, language),
                        buyer.id())
                .id());
        PurchaseMail mail = new PurchaseMail.PriceRequest(
                paper.number(),
                paper.date(),
                paper.answerUntil(),
                paper.answerTo(),
                organisation.name(language),
                paper.answerTo() + ", " + organisation.phone());
        outbox.put(new OutgoingMail(
                occurrence,
                mail.kind(),
                caseId,
                supplier.name(language),
                supplier.email(),
                language,
                mail.model(),
                attachments));
    }

    private PriceRequestDocument paper(String caseId, Supplier supplier, Person buyer, Language language) {
        PurchaseRequest request = requests.get(caseId);
        PriceRequest prices = priceRequests.current(caseId);
        AskedSupplier asked = priceRequests.asked(caseId, supplier.id());
        return new PriceRequestDocument(
                asked.number(),
                LocalDate.now(clock),
                version(caseId, asked.number(), language),
                new Party(
                        organisation.name(language),
                        organisation.inn(),
                        organisation.kpp(),
                        organisation.address(language)),
                new Party(supplier.name(language), supplier.inn(), supplier.kpp(), supplier.address()),
                requests.unordered(caseId).stream()
                        .map(line -> line(line, language))
                        .toList(),
                "RUB",
                request.deliverTo(),
                request.needBy(),
                asked.answerUntil(),
                buyer.name(language) + ", " + buyer.email(),
                prices.questions() == null
                        ? List.of()
                        : prices.questions().lines().toList(),
                new Signatory(buyer.position(language), buyer.name(language)));
    }

    /** Grows only when the same supplier is asked again. */
    private int version(String caseId, String number, Language language) {
        return 1
                + (int) documents.list(caseId).stream()
                        .filter(each -> each.kind().equals(PriceRequestDocument.KIND))
                        .filter(each -> number.equals(each.number()) && each.language() == language)
                        .count();
    }

    private PriceRequestDocument.Line line(PurchaseLine line, Language language) {
        return new PriceRequestDocument.Line(
                goods.name(line, language),
                line.specification(),
                line.toBuy(),
                goods.unit(line, language),
                line.analogue());
    }
}
