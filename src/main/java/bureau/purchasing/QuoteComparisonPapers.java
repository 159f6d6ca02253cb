package bureau.purchasing;

import bureau.documents.Documents;
import bureau.documents.Papers;
import bureau.documents.Party;
import bureau.documents.Signatory;
import bureau.numbering.Journals;
import bureau.people.Organisation;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The comparison sheet: when the offers were compared, and once more when the buyer has chosen. */
@Component
class QuoteComparisonPapers {

    /** Prefix of their numbers. */
    private static final String NUMBERS = "СП";

    private final PriceRequestRows rows;
    private final QuoteChoice choice;
    private final Quotations quotations;
    private final QuoteAwards awards;
    private final PurchaseRequests requests;
    private final Bidders bidders;
    private final GoodsNames goods;
    private final Papers papers;
    private final Documents documents;
    private final Journals journals;
    private final People people;
    private final Organisation organisation;
    private final Messages messages;
    private final Clock clock;

    QuoteComparisonPapers(
            PriceRequestRows rows,
            QuoteChoice choice,
            Quotations quotations,
            QuoteAwards awards,
            PurchaseRequests requests,
            Bidders bidders,
            GoodsNames goods,
            Papers papers,
            Documents documents,
            Journals journals,
            People people,
            Organisation organisation,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.choice = choice;
        this.quotations = quotations;
        this.awards = awards;
        this.requests = requests;
        this.bidders = bidders;
        this.goods = goods;
        this.papers = papers;
        this.documents = documents;
        this.journals = journals;
        this.people = people;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    /** Nothing while nobody has made an offer. */
    @Transactional(propagation = Propagation.MANDATORY)
    void file(String caseId) {
        PriceRequest request = rows.get(caseId);
        List<Quotation> ranked = ranked(request);
        if (!ranked.isEmpty()) {
            String number = journals.number(NUMBERS, caseId + "/" + request.round());
            papers.issue(
                    caseId, request.buyer(), messages.office(), language -> sheet(request, number, ranked, language));
        }
    }

    private QuoteComparisonDocument sheet(
            PriceRequest request, String number, List<Quotation> ranked, Language language) {
        PurchaseRequest purchase = requests.get(request.caseId());
        List<Quotation> shown = ranked.subList(0, Math.min(ranked.size(), QuoteComparisonDocument.MAX_QUOTES));
        List<Integer> asked = choice.askedLines(request.caseId());
        Map<Integer, String> chosen = awards.awards(request.caseId()).stream()
                .collect(Collectors.toMap(QuoteAward::line, QuoteAward::supplier));
        return new QuoteComparisonDocument(
                number,
                LocalDate.now(clock),
                version(request.caseId(), number, language),
                new Party(
                        organisation.name(language),
                        organisation.inn(),
                        organisation.kpp(),
                        organisation.address(language)),
                purchase.number(),
                purchase.subject(),
                "RUB",
                new QuoteComparisonDocument.Weights(
                        request.priceWeight(), request.deliveryWeight(), request.termsWeight(), request.ratingWeight()),
                shown.stream()
                        .map(each -> quote(request, each, asked, chosen, language))
                        .toList(),
                requests.unordered(request.caseId()).stream()
                        .map(line -> line(line, shown, chosen, language))
                        .toList(),
                others(request, ranked.subList(shown.size(), ranked.size()), language),
                request.outcomeReason(),
                signatory(request.buyer(), language),
                request.acceptedBy() == null ? null : signatory(request.acceptedBy(), language));
    }

    /** The best first, as on the screen. */
    private List<Quotation> ranked(PriceRequest request) {
        return choice.standing(request).stream()
                .sorted(Comparator.comparing((Quotation each) -> points(request, each))
                        .reversed()
                        .thenComparing(Quotation::totalCents)
                        .thenComparing(Quotation::supplier))
                .toList();
    }

    private QuoteComparisonDocument.Quote quote(
            PriceRequest request,
            Quotation quotation,
            List<Integer> asked,
            Map<Integer, String> chosen,
            Language language) {
        return new QuoteComparisonDocument.Quote(
                bidders.get(quotation.supplier()).name(language),
                quotation.totalCents(),
                quotation.coversAll(asked),
                quotation.deliveryDays(),
                messages.text(language, "quotes.payment", quotation.prepaymentPercent(), quotation.paymentDays()),
                bidders.rating(quotation.supplier()).orElse(null),
                points(request, quotation),
                chosen.containsValue(quotation.supplier()));
    }

    private QuoteComparisonDocument.Line line(
            PurchaseLine line, List<Quotation> shown, Map<Integer, String> chosen, Language language) {
        return new QuoteComparisonDocument.Line(
                goods.name(line, language),
                line.toBuy(),
                goods.unit(line, language),
                shown.stream()
                        .map(each -> {
                            boolean taken = each.supplier().equals(chosen.get(line.line()));
                            return each.line(line.line())
                                    .map(offered -> new QuoteComparisonDocument.Offer(
                                            offered.priceCents(), offered.offeredInstead() != null, taken))
                                    .orElse(new QuoteComparisonDocument.Offer(null, false, false));
                        })
                        .toList());
    }

    /** Who made no offer that counts, and whose offer has no room beside the best. */
    private List<QuoteComparisonDocument.Silent> others(
            PriceRequest request, List<Quotation> further, Language language) {
        List<QuoteComparisonDocument.Silent> all = new ArrayList<>();
        for (Quotation each : further) {
            String sum = new Plain(language, clock.getZone()).money(each.totalCents());
            all.add(new QuoteComparisonDocument.Silent(
                    bidders.get(each.supplier()).name(language), messages.text(language, "quotes.notAmongBest", sum)));
        }
        rows.asked(request).stream()
                .filter(each -> each.state() == AskedState.DECLINED || each.state() == AskedState.SILENT)
                .map(each -> new QuoteComparisonDocument.Silent(
                        bidders.get(each.supplier()).name(language),
                        messages.text(language, "quotes.state." + each.state())))
                .forEach(all::add);
        return all;
    }

    private BigDecimal points(PriceRequest request, Quotation quotation) {
        return quotations.scores(request).stream()
                .filter(each -> each.line() == QuoteChoice.WHOLE)
                .filter(each -> each.supplier().equals(quotation.supplier()))
                .map(Quotations.Score::points)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private int version(String caseId, String number, Language language) {
        return 1
                + (int) documents.list(caseId).stream()
                        .filter(each -> each.kind().equals(QuoteComparisonDocument.KIND))
                        .filter(each -> number.equals(each.number()) && each.language() == language)
                        .count();
    }

    private Signatory signatory(String id, Language language) {
        Person person = people.get(id);
        return new Signatory(person.position(language), person.name(language));
    }
}
