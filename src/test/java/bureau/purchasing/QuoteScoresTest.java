package bureau.purchasing;

import bureau.purchasing.QuoteScores.Bid;
import bureau.purchasing.QuoteScores.Ranking;
import bureau.purchasing.QuoteScores.Weights;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How offers get their points. */
class QuoteScoresTest {

    private static final Weights USUAL = new Weights(60, 20, 10, 10);

    @Test
    void cheapestFastestAndMostPatientGetsAllButTheRating() {
        Ranking ranking = QuoteScores.rank(
                USUAL, List.of(bid("good", 100_00, 4, 30, 0, "5"), bid("bad", 200_00, 9, 0, 100, "2.5")));
        assertThat(ranking.points()).containsEntry("good", new BigDecimal("100.00"));
        // Half of the price's weight, half of the delivery's, nothing of the terms', half of the rating's.
        assertThat(ranking.points()).containsEntry("bad", new BigDecimal("45.00"));
        assertThat(ranking.best()).containsExactly("good");
    }

    @Test
    void equalOffersAreBothTheBestInAFixedOrder() {
        Ranking ranking =
                QuoteScores.rank(USUAL, List.of(bid("b", 100_00, 4, 30, 0, null), bid("a", 100_00, 4, 30, 0, null)));
        assertThat(ranking.points().keySet()).containsExactly("a", "b");
        assertThat(ranking.best()).containsExactlyInAnyOrder("a", "b");
        // Nobody has rated them: three of five.
        assertThat(ranking.points()).containsEntry("a", new BigDecimal("96.00"));
    }

    @Test
    void ofTheSamePointsTheCheaperComesFirst() {
        Weights onlyDelivery = new Weights(0, 100, 0, 0);
        Ranking ranking = QuoteScores.rank(
                onlyDelivery, List.of(bid("dear", 200_00, 3, 0, 0, null), bid("cheap", 100_00, 3, 0, 0, null)));
        assertThat(ranking.points().keySet()).containsExactly("cheap", "dear");
        assertThat(ranking.best()).hasSize(2);
    }

    @Test
    void moneyPaidAheadCountsBackwards() {
        assertThat(bid("x", 1, 20, 30, 0, null).daysOfCredit()).isEqualByComparingTo("30");
        assertThat(bid("x", 1, 20, 30, 50, null).daysOfCredit()).isEqualByComparingTo("5");
        assertThat(bid("x", 1, 20, 30, 100, null).daysOfCredit()).isEqualByComparingTo("-20");
    }

    @Test
    void goodsFromTheShelfDoNotDivideByZeroAndKopecksAreNotLost() {
        Ranking ranking = QuoteScores.rank(
                new Weights(50, 50, 0, 0), List.of(bid("now", 3_00, 0, 0, 0, null), bid("later", 2_99, 1, 0, 0, null)));
        assertThat(ranking.points())
                .containsEntry("now", new BigDecimal("99.83"))
                .containsEntry("later", new BigDecimal("75.00"));
    }

    @Test
    void withoutOffersNobodyIsTheBest() {
        Ranking ranking = QuoteScores.rank(USUAL, List.of());
        assertThat(ranking.points()).isEmpty();
        assertThat(ranking.best()).isEmpty();
    }

    @Test
    void weightsAreAHundredTogetherAndNoneIsNegative() {
        assertThat(USUAL.isWhole()).isTrue();
        assertThat(new Weights(60, 20, 10, 11).isWhole()).isFalse();
        assertThat(new Weights(110, -10, 0, 0).isWhole()).isFalse();
    }

    private static Bid bid(String supplier, long sum, int days, int paymentDays, int prepayment, String rating) {
        return new Bid(supplier, sum, days, paymentDays, prepayment, rating == null ? null : new BigDecimal(rating));
    }
}
