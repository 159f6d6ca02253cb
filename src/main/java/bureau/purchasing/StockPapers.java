package bureau.purchasing;

import bureau.budget.Budget;
import bureau.documents.Documents;
import bureau.documents.Papers;
import bureau.documents.Party;
import bureau.documents.Signatory;
import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.numbering.Journals;
import bureau.people.Organisation;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.stock.Stock;
import bureau.stock.StockItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The waybill of what the store gave out, and the mail that tells the requester. */
@Component
class StockPapers {

    private final PurchaseRequests requests;
    private final StockIssues issues;
    private final Stock stock;
    private final GoodsNames goods;
    private final Budget budget;
    private final Documents documents;
    private final Papers papers;
    private final Journals journals;
    private final Outbox outbox;
    private final People people;
    private final Organisation organisation;
    private final Messages messages;
    private final Clock clock;

    StockPapers(
            PurchaseRequests requests,
            StockIssues issues,
            Stock stock,
            GoodsNames goods,
            Budget budget,
            Documents documents,
            Papers papers,
            Journals journals,
            Outbox outbox,
            People people,
            Organisation organisation,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.issues = issues;
        this.stock = stock;
        this.goods = goods;
        this.budget = budget;
        this.documents = documents;
        this.papers = papers;
        this.journals = journals;
        this.outbox = outbox;
        this.people = people;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param occurrence of the step, so that its repetition writes to nobody twice */
    void make(String caseId, String occurrence) {
        PurchaseRequest request = requests.get(caseId);
        String number = journals.number(PurchasingProcess.WAYBILLS, caseId);
        String issuer = issues.issuer(caseId);
        papers.issue(caseId, issuer, messages.office(), language -> {
            int version = documents.nextVersion(caseId, StockWaybillDocument.KIND, number, language);
            return waybill(request, number, version, people.get(issuer), language);
        });
        Person requester = people.get(request.requester());
        outbox.put(new OutgoingMail(
                occurrence,
                "stock-issued",
                caseId,
                requester.name(requester.language()),
                requester.email(),
                requester.language(),
                new PurchaseMail.StockIssued(
                                request.number(),
                                request.subject(),
                                number,
                                !issues.isAnythingToBuy(caseId),
                                request.deliverTo())
                        .model(),
                List.of()));
    }

    private StockWaybillDocument waybill(
            PurchaseRequest request, String number, int version, Person issuer, Language language) {
        Person requester = people.get(request.requester());
        String department = budget.item(request.budgetItem()).orElseThrow().department();
        return new StockWaybillDocument(
                number,
                LocalDate.now(clock),
                version,
                new Party(
                        organisation.name(language),
                        organisation.inn(),
                        organisation.kpp(),
                        organisation.address(language)),
                request.number(),
                messages.text(language, "purchasing.store"),
                department + " "
                        + people.department(department)
                                .map(each -> each.name(language))
                                .orElse(""),
                issues.servedLines(request.caseId()).stream()
                        .map(line -> line(line, language))
                        .toList(),
                new Signatory(issuer.position(language), issuer.name(language)),
                new Signatory(requester.position(language), requester.name(language)));
    }

    private StockWaybillDocument.Line line(PurchaseLine line, Language language) {
        return new StockWaybillDocument.Line(
                line.catalogueItem(),
                goods.name(line, language),
                goods.unit(line, language),
                line.quantity(),
                line.fromStock(),
                stock.item(line.catalogueItem()).map(StockItem::location).orElse(""));
    }
}
