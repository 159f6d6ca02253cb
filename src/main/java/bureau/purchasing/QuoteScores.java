package bureau.purchasing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Points of a hundred for offers that are offers of the same. The cheapest and the fastest get the whole weight, twice the
 * price half of it. Terms count by the days for which the supplier waits for his money on the average, where money paid
 * ahead counts backwards: the best of them get the whole weight, the worst nothing.
 */
final class QuoteScores {

    /** Per cent, a hundred together. */
    record Weights(int price, int delivery, int terms, int rating) {

        boolean isWhole() {
            return price >= 0 && delivery >= 0 && terms >= 0 && rating >= 0 && price + delivery + terms + rating == 100;
        }
    }

    /**
     * @param sumCents of what is compared
     * @param rating from 1 to 5; null for a supplier whom nobody has rated
     */
    record Bid(
            String supplier,
            long sumCents,
            int deliveryDays,
            int paymentDays,
            int prepaymentPercent,
            BigDecimal rating) {

        BigDecimal daysOfCredit() {
            return BigDecimal.valueOf(
                            (long) (100 - prepaymentPercent) * paymentDays - (long) prepaymentPercent * deliveryDays)
                    .movePointLeft(2);
        }
    }

    /** @param points the most first; @param best all that have as many as the first */
    record Ranking(Map<String, BigDecimal> points, Set<String> best) {}

    /** Neither praise nor blame for whom nobody has rated yet: the middle of 1 to 5. */
    private static final BigDecimal UNRATED = BigDecimal.valueOf(3);

    private static final BigDecimal MOST_STARS = BigDecimal.valueOf(5);
    private static final int EXACT = 10;

    private QuoteScores() {}

    static Ranking rank(Weights weights, List<Bid> bids) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        Map<String, BigDecimal> found =
                bids.stream().collect(Collectors.toMap(Bid::supplier, bid -> points(weights, bid, bids)));
        bids.stream()
                .sorted(Comparator.comparing((Bid bid) -> found.get(bid.supplier()))
                        .reversed()
                        .thenComparing(Bid::sumCents)
                        .thenComparing(Bid::deliveryDays)
                        .thenComparing(Bid::supplier))
                .forEach(bid -> points.put(bid.supplier(), found.get(bid.supplier())));
        BigDecimal most = points.values().stream().findFirst().orElse(null);
        return new Ranking(
                points,
                points.keySet().stream()
                        .filter(supplier -> points.get(supplier).compareTo(most) == 0)
                        .collect(Collectors.toSet()));
    }

    private static BigDecimal points(Weights weights, Bid bid, List<Bid> bids) {
        BigDecimal cheapest = least(bids, each -> BigDecimal.valueOf(each.sumCents()));
        // A day more on both sides, so that goods from the shelf do not make every other term worthless.
        BigDecimal fastest = least(bids, each -> BigDecimal.valueOf(each.deliveryDays() + 1L));
        BigDecimal worst = least(bids, Bid::daysOfCredit);
        BigDecimal best = least(bids, each -> each.daysOfCredit().negate()).negate();
        BigDecimal terms = best.compareTo(worst) == 0
                ? BigDecimal.ONE
                : share(bid.daysOfCredit().subtract(worst), best.subtract(worst));
        return weighted(weights.price(), share(cheapest, BigDecimal.valueOf(bid.sumCents())))
                .add(weighted(weights.delivery(), share(fastest, BigDecimal.valueOf(bid.deliveryDays() + 1L))))
                .add(weighted(weights.terms(), terms))
                .add(weighted(weights.rating(), share(bid.rating() == null ? UNRATED : bid.rating(), MOST_STARS)))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal least(List<Bid> bids, Function<Bid, BigDecimal> value) {
        return bids.stream().map(value).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, EXACT, RoundingMode.HALF_UP);
    }

    private static BigDecimal weighted(int weight, BigDecimal share) {
        return BigDecimal.valueOf(weight).multiply(share);
    }
}
