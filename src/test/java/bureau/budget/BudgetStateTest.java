package bureau.budget;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BudgetStateTest {

    @ParameterizedTest
    @CsvSource({
        "100000, 0, OK",
        "100000, 90000, OK",
        "100000, 90001, NEAR",
        "100000, 100000, NEAR",
        "100000, 100001, OVER",
        "0, 0, NONE",
        "0, 1, NONE"
    })
    void tellsHowTheItemStands(long plan, long taken, BudgetStatus status) {
        assertThat(new BudgetState(plan, taken, 0, 0).status()).isEqualTo(status);
        assertThat(new BudgetState(plan, 0, taken, 0).status()).isEqualTo(status);
        assertThat(new BudgetState(plan, 0, 0, taken).status()).isEqualTo(status);
    }
}
