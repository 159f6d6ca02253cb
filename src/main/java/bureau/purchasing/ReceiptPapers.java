package bureau.purchasing;

import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.documents.Papers;
import bureau.numbering.Journals;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a delivery leaves on paper: the act of what was accepted, the act of what was not, and the claim for that. */
@Component
class ReceiptPapers implements OrderFollower {

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final Receipts receipts;
    private final OrderFacts facts;
    private final WhatIsWrong wrong;
    private final Documents documents;
    private final Papers papers;
    private final Journals journals;
    private final Messages messages;
    private final Clock clock;

    ReceiptPapers(
            PurchaseRequests requests,
            PurchaseOrders orders,
            Receipts receipts,
            OrderFacts facts,
            WhatIsWrong wrong,
            Documents documents,
            Papers papers,
            Journals journals,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.orders = orders;
        this.receipts = receipts;
        this.facts = facts;
        this.wrong = wrong;
        this.documents = documents;
        this.papers = papers;
        this.journals = journals;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void received(String caseId, String number, long receiptId, String occurrence) {
        PurchaseOrder order = orders.get(caseId, number);
        Receipt receipt = receipts.get(number, receiptId);
        if (receipt.hasAct()) {
            String act = journals.number(OrderProcess.RECEIPT_ACTS, receipt.key());
            papers.issue(
                    caseId, receipt.receivedBy(), messages.office(), language -> act(act, order, receipt, language));
        }
    }

    /** @return its number */
    String recordDiscrepancies(PurchaseOrder order, Receipt receipt) {
        String act = discrepancyAct(receipt);
        papers.issue(
                order.caseId(),
                receipt.receivedBy(),
                messages.office(),
                language -> discrepancies(act, order, receipt, language));
        return act;
    }

    String discrepancyAct(Receipt receipt) {
        return journals.number(OrderProcess.DISCREPANCY_ACTS, receipt.key());
    }

    /** @return what goes with the letter: the claim and the act, each in the supplier's language first */
    List<UUID> claim(PurchaseOrder order, Claim claim, Receipt receipt) {
        Language reader = facts.language(order);
        String act = discrepancyAct(receipt);
        Stream<Document> claims = papers
                .issue(order.caseId(), order.buyer(), reader, language -> claim(claim, act, order, receipt, language))
                .stream();
        Stream<Document> acts = documents.list(order.caseId()).stream()
                .filter(each -> each.kind().equals(DiscrepancyActDocument.KIND) && act.equals(each.number()))
                .sorted((one, other) -> Boolean.compare(other.language() == reader, one.language() == reader));
        return Stream.concat(claims, acts).map(Document::id).toList();
    }

    private ReceiptActDocument act(String number, PurchaseOrder order, Receipt receipt, Language language) {
        Map<Integer, OrderLine> ordered = ordered(order);
        List<ReceiptActDocument.Line> lines = receipt.lines().stream()
                .filter(line -> line.accepted().signum() > 0)
                .map(line -> {
                    OrderLine of = ordered.get(line.line());
                    return new ReceiptActDocument.Line(
                            facts.name(of, language),
                            facts.unit(of, language),
                            line.accepted(),
                            of.priceCents(),
                            PurchaseLine.sumCents(line.accepted(), of.priceCents()),
                            line.serials());
                })
                .toList();
        long total = lines.stream().mapToLong(ReceiptActDocument.Line::sumCents).sum();
        return new ReceiptActDocument(
                number,
                facts.day(receipt.at()),
                1,
                facts.buyer(language),
                facts.supplier(order, language),
                order.number(),
                facts.dated(order),
                receipt.deliveryNote(),
                null,
                requests.get(order.caseId()).deliverTo(),
                receipt.service(),
                lines,
                OrderFacts.CURRENCY,
                facts.vatPercent(order),
                facts.vatCents(order, total),
                total,
                remark(receipt, language),
                facts.signatory(receipt.receivedBy(), language));
    }

    /** What the receiver wrote, after the period of works and the claim under which goods are kept. */
    private String remark(Receipt receipt, Language language) {
        Plain plain = new Plain(language, clock.getZone());
        Optional<String> period = Optional.ofNullable(receipt.periodFrom())
                .filter(from -> receipt.periodTo() != null)
                .map(from -> messages.text(
                        language, "papers.receipt-act.period", plain.date(from), plain.date(receipt.periodTo())));
        Optional<String> claim = Optional.ofNullable(receipt.claim())
                .map(each -> messages.text(language, "papers.receipt-act.underClaim", each));
        String remark = Stream.of(period, claim, Optional.ofNullable(receipt.remark()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return remark.isBlank() ? null : remark;
    }

    private DiscrepancyActDocument discrepancies(
            String number, PurchaseOrder order, Receipt receipt, Language language) {
        Map<Integer, OrderLine> ordered = ordered(order);
        return new DiscrepancyActDocument(
                number,
                facts.day(receipt.at()),
                1,
                facts.buyer(language),
                facts.supplier(order, language),
                order.number(),
                facts.dated(order),
                receipt.deliveryNote(),
                null,
                requests.get(order.caseId()).deliverTo(),
                receipt.claimed()
                        .map(line -> new DiscrepancyActDocument.Line(
                                facts.name(ordered.get(line.line()), language),
                                facts.unit(ordered.get(line.line()), language),
                                line.byNote(),
                                line.missing(),
                                line.accepted(),
                                line.rejected(),
                                wrong.of(line, language),
                                sumCents(line, ordered)))
                        .toList(),
                OrderFacts.CURRENCY,
                photos(receipt),
                null,
                List.of(facts.signatory(receipt.receivedBy(), language)));
    }

    private List<String> photos(Receipt receipt) {
        return receipts.files(receipt.id()).stream()
                .map(documents::find)
                .flatMap(Optional::stream)
                .filter(each -> each.mediaType().startsWith("image/"))
                .map(Document::fileName)
                .toList();
    }

    private ClaimDocument claim(Claim claim, String act, PurchaseOrder order, Receipt receipt, Language language) {
        Map<Integer, OrderLine> ordered = ordered(order);
        List<ClaimDocument.Line> lines = receipt.claimed()
                .map(line -> new ClaimDocument.Line(
                        facts.name(ordered.get(line.line()), language),
                        facts.unit(ordered.get(line.line()), language),
                        line.claimed(),
                        wrong.of(line, language),
                        sumCents(line, ordered)))
                .toList();
        return new ClaimDocument(
                claim.number(),
                LocalDate.now(clock),
                1,
                facts.buyer(language),
                facts.supplier(order, language),
                order.number(),
                facts.dated(order),
                act,
                facts.day(receipt.at()),
                lines,
                OrderFacts.CURRENCY,
                lines.stream().mapToLong(ClaimDocument.Line::sumCents).sum(),
                ClaimDocument.Demand.REPLACE,
                0,
                claim.answerBy(),
                List.of(messages.text(language, "papers.claim.act", act)),
                facts.contact(order, language),
                facts.signatory(order.buyer(), language));
    }

    private static long sumCents(Receipt.Line line, Map<Integer, OrderLine> ordered) {
        return PurchaseLine.sumCents(line.claimed(), ordered.get(line.line()).priceCents());
    }

    private Map<Integer, OrderLine> ordered(PurchaseOrder order) {
        return orders.lines(order.number()).stream().collect(Collectors.toMap(OrderLine::line, line -> line));
    }
}
