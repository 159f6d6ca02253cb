package bureau.purchasing;

import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tables and rows of the forms of a price request, in the reader's words. */
@Component
class QuoteTables {

    private final PurchaseRequests requests;
    private final PriceRequestRows rows;
    private final Quotations quotations;
    private final QuoteChoice choice;
    private final Bidders bidders;
    private final GoodsNames goods;
    private final Messages messages;

    QuoteTables(
            PurchaseRequests requests,
            PriceRequestRows rows,
            Quotations quotations,
            QuoteChoice choice,
            Bidders bidders,
            GoodsNames goods,
            Messages messages) {
        this.requests = requests;
        this.rows = rows;
        this.quotations = quotations;
        this.choice = choice;
        this.bidders = bidders;
        this.goods = goods;
        this.messages = messages;
    }

    /** What is asked for, with what the requester thought it costs. */
    List<Map<String, Object>> lines(String caseId, Plain plain) {
        return requests.unordered(caseId).stream()
                .map(line -> Map.<String, Object>of(
                        "name",
                        line.specification() == null
                                ? goods.name(line, plain.language())
                                : goods.name(line, plain.language()) + " — " + line.specification(),
                        "quantity",
                        goods.quantity(line.toBuy(), line, plain),
                        "price",
                        plain.money(line.priceCents()),
                        "sum",
                        plain.money(line.sumCents())))
                .toList();
    }

    /** Who was asked, in this round and in earlier ones. */
    List<Map<String, Object>> asked(String caseId, Plain plain) {
        return rows.asked(caseId).stream()
                .map(each -> {
                    String state = messages.text(plain.language(), "quotes.state." + each.state());
                    return Map.<String, Object>of(
                            "supplier",
                            supplier(each.supplier(), plain),
                            "number",
                            each.number(),
                            "until",
                            plain.date(each.answerUntil()),
                            "state",
                            each.declineReason() == null ? state : state + ": " + each.declineReason());
                })
                .toList();
    }

    /** What was offered, also in earlier rounds. */
    List<Map<String, Object>> quotations(String caseId, Plain plain) {
        return quotations.of(caseId).stream()
                .map(each -> offer(each, choice.askedLines(caseId), plain))
                .toList();
    }

    /** The offers of this round, the best first. */
    List<Map<String, Object>> scores(PriceRequest request, List<Quotation> standing, Plain plain) {
        List<Quotations.Score> scores = quotations.scores(request);
        List<Integer> asked = choice.askedLines(request.caseId());
        return standing.stream()
                .sorted(Comparator.comparing((Quotation each) -> points(scores, each.supplier(), QuoteChoice.WHOLE)
                                .orElse(BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(Quotation::totalCents)
                        .thenComparing(Quotation::supplier))
                .map(each -> {
                    Map<String, Object> row = offer(each, asked, plain);
                    row.put("points", pointsText(scores, each.supplier(), QuoteChoice.WHOLE, plain));
                    return row;
                })
                .toList();
    }

    /** One row a line, to be filled with what this supplier asks for it. */
    List<Map<String, Object>> linesToQuote(String caseId, Quotation before, Plain plain) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (PurchaseLine line : requests.unordered(caseId)) {
            Map<String, Object> row = row(line, plain);
            if (before != null) {
                before.line(line.line()).ifPresent(offered -> {
                    row.put("price", offered.priceCents());
                    row.put("offeredInstead", offered.offeredInstead());
                });
            }
            all.add(row);
        }
        return all;
    }

    /** One row a line with those who offer it to choose from, the best already chosen. */
    List<Map<String, Object>> choices(PriceRequest request, List<Quotation> standing, Plain plain) {
        List<Quotations.Score> scores = quotations.scores(request);
        List<Map<String, Object>> all = new ArrayList<>();
        for (PurchaseLine line : requests.unordered(request.caseId())) {
            Map<String, Object> row = row(line, plain);
            List<Map<String, Object>> offers = new ArrayList<>();
            for (Quotation each : standing) {
                each.line(line.line())
                        .ifPresent(offered -> offers.add(Map.of(
                                "value",
                                each.supplier(),
                                "label",
                                messages.text(
                                        plain.language(),
                                        "quotes.offerOfLine",
                                        supplier(each.supplier(), plain),
                                        plain.money(offered.priceCents()),
                                        pointsText(scores, each.supplier(), line.line(), plain)))));
            }
            row.put("offers", offers);
            choice.preselected(request, line.line()).ifPresent(best -> row.put("winner", best));
            all.add(row);
        }
        return all;
    }

    private Map<String, Object> offer(Quotation quotation, List<Integer> asked, Plain plain) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("supplier", supplier(quotation.supplier(), plain));
        row.put(
                "total",
                quotation.coversAll(asked)
                        ? plain.money(quotation.totalCents())
                        : messages.text(plain.language(), "quotes.incomplete", plain.money(quotation.totalCents())));
        row.put("delivery", messages.text(plain.language(), "quotes.days", quotation.deliveryDays()));
        row.put(
                "payment",
                messages.text(
                        plain.language(), "quotes.payment", quotation.prepaymentPercent(), quotation.paymentDays()));
        row.put("validUntil", plain.date(quotation.validUntil()));
        return row;
    }

    private Map<String, Object> row(PurchaseLine line, Plain plain) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", line.line());
        row.put("name", goods.name(line, plain.language()));
        row.put("quantity", goods.quantity(line.toBuy(), line, plain));
        row.put("analogue", line.analogue());
        return row;
    }

    private static Optional<BigDecimal> points(List<Quotations.Score> scores, String supplier, int line) {
        return scores.stream()
                .filter(each -> each.line() == line && each.supplier().equals(supplier))
                .map(Quotations.Score::points)
                .findFirst();
    }

    private static String pointsText(List<Quotations.Score> scores, String supplier, int line, Plain plain) {
        return points(scores, supplier, line).map(plain::number).orElse("–");
    }

    private String supplier(String id, Plain plain) {
        return bidders.get(id).name(plain.language());
    }
}
