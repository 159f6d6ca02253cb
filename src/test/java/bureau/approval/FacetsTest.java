package bureau.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an earlier decision still covers. */
class FacetsTest {

    private final Facets seen = Facets.none()
            .same("category", "IT")
            .atMost("amount", 45_000)
            .atMost("quantities", List.of(new BigDecimal("2.000"), BigDecimal.TEN));

    @Test
    void lessOfTheSameIsCoveredAndMoreIsNot() {
        assertThat(covers(seen)).isTrue();
        assertThat(covers(seen.atMost("amount", 44_999))).isTrue();
        assertThat(covers(seen.atMost("amount", 45_001))).isFalse();
        assertThat(covers(seen.atMost("quantities", List.of(BigDecimal.ONE, BigDecimal.TEN))))
                .isTrue();
        assertThat(covers(seen.atMost("quantities", List.of(BigDecimal.ONE, new BigDecimal("10.001")))))
                .isFalse();
        assertThat(covers(seen.atMost("quantities", List.of(BigDecimal.ONE)))).isFalse();
    }

    @Test
    void anythingElseMustBeTheSame() {
        assertThat(covers(seen.same("category", "furniture"))).isFalse();
        assertThat(covers(seen.same("supplier", "x"))).as("something new").isFalse();
    }

    @Test
    void onlyWhatMattersToTheStepCounts() {
        assertThat(seen.cover(seen.same("category", "furniture"), Set.of("amount")))
                .isTrue();
        assertThat(seen.cover(seen.atMost("amount", 45_001), Set.of("amount"))).isFalse();
    }

    @Test
    void facetsAreReadAsTheyWereWritten() {
        assertThat(Facets.read(seen.written())).isEqualTo(seen);
        assertThat(Facets.read("x" + seen.written()).cover(seen, Set.of())).isFalse();
    }

    private boolean covers(Facets now) {
        return seen.cover(now, Set.of());
    }
}
