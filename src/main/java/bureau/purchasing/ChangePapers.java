package bureau.purchasing;

import bureau.documents.Document;
import bureau.documents.Paper;
import bureau.documents.Papers;
import bureau.numbering.Journals;
import bureau.platform.language.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the supplier gets on paper when an order becomes another one, or none. */
@Component
class ChangePapers {

    /** A paper's number and its documents, those in the supplier's language first. */
    record Issued(String number, List<UUID> documents) {}

    private final PurchaseOrders orders;
    private final OrderFacts facts;
    private final Papers papers;
    private final Journals journals;
    private final Clock clock;

    ChangePapers(PurchaseOrders orders, OrderFacts facts, Papers papers, Journals journals, Clock clock) {
        this.orders = orders;
        this.facts = facts;
        this.papers = papers;
        this.journals = journals;
        this.clock = clock;
    }

    Issued changed(PurchaseOrder order, OrderProposal change) {
        String number =
                journals.number(OrderProcess.CHANGES, order.caseId() + "/" + order.number() + "/" + change.version());
        return issue(order, number, language -> change(number, order, change, language));
    }

    Issued cancelled(PurchaseOrder order, String reason) {
        String number = journals.number(OrderProcess.CANCELLATIONS, order.caseId() + "/" + order.number());
        return issue(order, number, language -> cancellation(number, order, reason, language));
    }

    private Issued issue(PurchaseOrder order, String number, Function<Language, Paper> paper) {
        List<UUID> issued = papers.issue(order.caseId(), order.buyer(), facts.language(order), paper).stream()
                .map(Document::id)
                .toList();
        return new Issued(number, issued);
    }

    /** As it was told at once, also when the next change has taken effect before this is printed. */
    private OrderChangeDocument change(String number, PurchaseOrder order, OrderProposal change, Language language) {
        Map<Integer, Ordering.Ordered> before = orders.linesAt(order.number(), change.version() - 1);
        Map<Integer, Ordering.Ordered> after = orders.linesAt(order.number(), change.version());
        long total = sumCents(after);
        return new OrderChangeDocument(
                number,
                LocalDate.now(clock),
                1,
                facts.buyer(language),
                facts.supplier(order, language),
                order.number(),
                facts.dated(order),
                change.reason(),
                orders.lines(order.number()).stream()
                        .map(line -> new OrderChangeDocument.Line(
                                facts.name(line, language),
                                facts.unit(line, language),
                                before.get(line.line()).quantity(),
                                after.get(line.line()).quantity(),
                                before.get(line.line()).priceCents(),
                                after.get(line.line()).priceCents(),
                                PurchaseLine.sumCents(
                                        after.get(line.line()).quantity(),
                                        after.get(line.line()).priceCents())))
                        .toList(),
                OrderFacts.CURRENCY,
                sumCents(before),
                total,
                facts.vatPercent(order),
                facts.vatCents(order, total),
                change.dateBefore(),
                change.date(),
                facts.contact(order, language),
                facts.signatory(order.buyer(), language));
    }

    private OrderCancellationDocument cancellation(
            String number, PurchaseOrder order, String reason, Language language) {
        List<OrderLine> lines = orders.lines(order.number());
        return new OrderCancellationDocument(
                number,
                LocalDate.now(clock),
                1,
                facts.buyer(language),
                facts.supplier(order, language),
                order.number(),
                facts.dated(order),
                reason,
                lines.stream()
                        .filter(line -> line.quantity().signum() > 0)
                        .map(line -> new OrderCancellationDocument.Line(
                                facts.name(line, language),
                                facts.unit(line, language),
                                line.quantity(),
                                line.accepted(),
                                line.outstanding()))
                        .toList(),
                OrderFacts.CURRENCY,
                lines.stream()
                        .mapToLong(line -> PurchaseLine.sumCents(line.outstanding(), line.priceCents()))
                        .sum(),
                facts.contact(order, language),
                facts.signatory(order.buyer(), language));
    }

    private static long sumCents(Map<Integer, Ordering.Ordered> lines) {
        return lines.values().stream()
                .mapToLong(line -> PurchaseLine.sumCents(line.quantity(), line.priceCents()))
                .sum();
    }
}
