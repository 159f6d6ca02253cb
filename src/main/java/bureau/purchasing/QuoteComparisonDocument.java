package bureau.purchasing;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Which supplier was chosen from which offers, and why.
 *
 * @param request number of the purchase request
 * @param quotes the best first; at most {@value #MAX_QUOTES} fit beside each other
 * @param silent who was asked and made no offer
 * @param reason why the choice is not the first of the quotes, null when it is
 * @param approver null where the choice needs no second signature
 */
public record QuoteComparisonDocument(
        String number,
        LocalDate date,
        int version,
        Party organisation,
        String request,
        String subject,
        String currency,
        Weights weights,
        List<Quote> quotes,
        List<Line> lines,
        List<Silent> silent,
        String reason,
        Signatory buyer,
        Signatory approver)
        implements Paper {

    public static final String KIND = "quote-comparison";

    static final int MAX_QUOTES = 6;

    public QuoteComparisonDocument {
        if (quotes.size() > MAX_QUOTES) {
            throw new IllegalArgumentException(quotes.size() + " quotes do not fit on the comparison sheet " + number);
        }
        for (Line line : lines) {
            if (line.offers().size() != quotes.size()) {
                throw new IllegalArgumentException(number + ": " + line.name() + " needs an offer for each quote");
            }
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Percent of the score, a hundred together. */
    public record Weights(int price, int delivery, int terms, int rating) {}

    /**
     * @param totalCents for all that was offered
     * @param complete whether every line was offered
     * @param rating of the supplier so far, null for a new one
     * @param score of a hundred
     * @param chosen whether at least one line is bought by this quote
     */
    public record Quote(
            String supplier,
            long totalCents,
            boolean complete,
            int deliveryDays,
            String paymentTerms,
            BigDecimal rating,
            BigDecimal score,
            boolean chosen) {}

    /** @param offers in the order of the quotes */
    public record Line(String name, BigDecimal quantity, String unit, List<Offer> offers) {}

    /** @param priceCents for one unit, null where the line was not offered */
    public record Offer(Long priceCents, boolean analogue, boolean chosen) {}

    /** @param reason why there is no offer: no answer, declined … */
    public record Silent(String supplier, String reason) {}
}
