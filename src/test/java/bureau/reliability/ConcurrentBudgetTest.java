package bureau.reliability;

import bureau.OfficeTest;
import bureau.budget.Budget;
import bureau.budget.BudgetState;
import bureau.purchasing.Wishes;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that reserve on one item at the same moment wait for each other and each sees those before it. */
@OfficeTest
class ConcurrentBudgetTest {

    private static final int REQUESTS = 50;
    private static final long CENTS = 1_000_00;

    @Autowired
    Budget budget;

    @Autowired
    Wishes wishes;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void parallelReservationsAreEachCountedOnce() throws Exception {
        long item = wishes.budgetItem("160", "fees");
        BudgetState before = budget.state(item);
        String run = UUID.randomUUID().toString();
        Queue<Long> seen = new ConcurrentLinkedQueue<>();
        try {
            Rush.of(REQUESTS, request -> {
                // Twice, as when a step is repeated.
                for (int repetition = 0; repetition < 2; repetition++) {
                    boolean last = repetition == 1;
                    BudgetState state = transaction.execute(status -> budget.reserve(item, run + "/" + request, CENTS));
                    if (!last) {
                        seen.add(state.reservedCents());
                    }
                }
            });

            assertThat(budget.state(item).reservedCents() - before.reservedCents())
                    .isEqualTo(REQUESTS * CENTS);
            assertThat(seen).as("no two saw the same state").doesNotHaveDuplicates();
            assertThat(database.sql("select count(*) from budget_movement where case_id like ? || '/%'")
                            .param(run)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(REQUESTS);
        } finally {
            Rush.of(
                    REQUESTS,
                    request -> transaction.executeWithoutResult(
                            status -> budget.book(item, run + "/" + request, 0, 0, 0, "released")));
        }
        assertThat(budget.state(item)).isEqualTo(before);
    }
}
