package bureau.purchasing;

import bureau.platform.language.Messages;
import bureau.suppliers.Supplier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the quotations is the best, and which one the buyer takes. */
@Service
@Transactional
class QuoteChoice {

    /** Where the points of a whole offer are kept; lines count from one. */
    static final int WHOLE = 0;

    private final PriceRequestRows rows;
    private final Quotations quotations;
    private final QuoteAwards awards;
    private final PurchaseRequests requests;
    private final Bidders bidders;
    private final Messages messages;
    private final Clock clock;

    QuoteChoice(
            PriceRequestRows rows,
            Quotations quotations,
            QuoteAwards awards,
            PurchaseRequests requests,
            Bidders bidders,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.quotations = quotations;
        this.awards = awards;
        this.requests = requests;
        this.bidders = bidders;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Ends the waiting for answers and gives each offer its points: the whole ones among each other, and line by line.
     *
     * @return whether there are as many quotations as the rule wants, or fewer were agreed to
     */
    boolean compare(String caseId, QuoteScores.Weights weights) {
        PriceRequest request = rows.get(caseId);
        if (!weights.isWhole()) {
            throw messages.needsOperator("quotes.badWeights");
        }
        rows.closeAnswers(request);
        rows.weighed(request, weights);
        List<Quotation> standing = standing(request);
        List<Integer> asked = askedLines(caseId);
        Map<Integer, QuoteScores.Ranking> rankings = new HashMap<>();
        List<Quotation> whole =
                standing.stream().filter(each -> each.coversAll(asked)).toList();
        rankings.put(WHOLE, QuoteScores.rank(weights, bids(whole, Quotation::totalCents)));
        for (int line : asked) {
            List<Quotation> offering = standing.stream()
                    .filter(each -> each.line(line).isPresent())
                    .toList();
            rankings.put(
                    line,
                    QuoteScores.rank(
                            weights,
                            bids(offering, each -> each.line(line).orElseThrow().sumCents())));
        }
        quotations.score(request, standing, rankings);
        return standing.size() >= request.minQuotes() || request.acceptedBy() != null;
    }

    /** The offers of this round that can be taken today: of suppliers who are not blocked, and still valid. */
    List<Quotation> standing(PriceRequest request) {
        LocalDate today = LocalDate.now(clock);
        return quotations.of(request).stream()
                .filter(each -> !each.validUntil().isBefore(today))
                .filter(each -> !bidders.get(each.supplier()).blocked())
                .toList();
    }

    /** Who has the most points for a line, the first of them by price; empty where nobody offers it. */
    Optional<String> preselected(PriceRequest request, int line) {
        return standing(request).stream()
                .filter(each -> best(request, line).contains(each.supplier()))
                .min(Comparator.comparing((Quotation each) ->
                                each.line(line).orElseThrow().sumCents())
                        .thenComparing(Quotation::supplier))
                .map(Quotation::supplier);
    }

    /**
     * The buyer's choice, by line number.
     *
     * @param reason needed where a line goes to somebody who is the best neither for it nor in total, or to nobody
     * @throws bureau.platform.language.Refused when somebody cannot be chosen, or the reason is missing
     */
    void choose(String caseId, String buyer, Map<Integer, String> winners, String reason) {
        PriceRequest request = rows.get(caseId);
        List<Quotation> standing = standing(request);
        Map<Integer, PurchaseLine> lines =
                requests.unordered(caseId).stream().collect(Collectors.toMap(PurchaseLine::line, Function.identity()));
        if (winners.isEmpty()) {
            throw messages.refused("quotes.nobodyChosen");
        }
        Set<String> bestInTotal = best(request, WHOLE);
        boolean plain = lines.keySet().stream().allMatch(line -> {
            String winner = winners.get(line);
            boolean offered = standing.stream().anyMatch(each -> each.line(line).isPresent());
            return winner == null
                    ? !offered
                    : bestInTotal.contains(winner) || best(request, line).contains(winner);
        });
        if (!plain && reason == null) {
            throw messages.refused("quotes.reasonForChoice");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        winners.forEach((number, supplier) -> {
            PurchaseLine line = Optional.ofNullable(lines.get(number))
                    .orElseThrow(() -> messages.refused("quotes.noSuchLine", number));
            Quotation quotation = offerOf(supplier, number, standing);
            awards.add(request, quotation, quotation.line(number).orElseThrow(), line, buyer, now);
        });
        rows.close(request, PriceRequestProcess.CHOSEN, reason, now);
    }

    /** Nobody fits. */
    void chooseNobody(String caseId, String reason) {
        if (reason == null) {
            throw messages.refused("quotes.reasonForNobody");
        }
        rows.close(rows.get(caseId), PriceRequestProcess.NO_SUPPLIER, reason, OffsetDateTime.now(clock));
    }

    /** Of the chosen ones, those whom nobody has examined; always in the same order. */
    @Transactional(readOnly = true)
    List<String> notExamined(String caseId) {
        return notApproved(caseId).stream()
                .filter(each -> !bidders.get(each).blocked())
                .toList();
    }

    /** Those and the ones that were blocked meanwhile. */
    @Transactional(readOnly = true)
    List<String> notApproved(String caseId) {
        return awards.awards(caseId).stream()
                .map(QuoteAward::supplier)
                .distinct()
                .filter(each -> !bidders.get(each).approved())
                .sorted()
                .toList();
    }

    /** Somebody who was chosen is refused: the others are compared without him, and the buyer chooses anew. */
    void reopen(String caseId) {
        PriceRequest request = rows.get(caseId);
        awards.withdraw(request);
        rows.reopen(request);
        compare(
                caseId,
                new QuoteScores.Weights(
                        request.priceWeight(),
                        request.deliveryWeight(),
                        request.termsWeight(),
                        request.ratingWeight()));
    }

    List<Integer> askedLines(String caseId) {
        return requests.unordered(caseId).stream().map(PurchaseLine::line).toList();
    }

    Set<String> best(PriceRequest request, int line) {
        return quotations.scores(request).stream()
                .filter(each -> each.line() == line && each.best())
                .map(Quotations.Score::supplier)
                .collect(Collectors.toSet());
    }

    private Quotation offerOf(String supplier, int line, List<Quotation> standing) {
        Supplier known = bidders.get(supplier);
        if (known.blocked()) {
            throw messages.refused("purchasing.supplierBlocked", known.name(messages.reader()));
        }
        return standing.stream()
                .filter(each ->
                        each.supplier().equals(supplier) && each.line(line).isPresent())
                .findFirst()
                .orElseThrow(() -> messages.refused("quotes.notOffered", known.name(messages.reader()), line));
    }

    private List<QuoteScores.Bid> bids(List<Quotation> compared, Function<Quotation, Long> sumCents) {
        return compared.stream()
                .map(each -> new QuoteScores.Bid(
                        each.supplier(),
                        Math.max(1, sumCents.apply(each)),
                        each.deliveryDays(),
                        each.paymentDays(),
                        each.prepaymentPercent(),
                        bidders.rating(each.supplier()).orElse(null)))
                .toList();
    }
}
