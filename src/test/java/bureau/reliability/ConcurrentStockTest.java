package bureau.reliability;

import bureau.OfficeTest;
import bureau.platform.language.Refused;
import bureau.stock.Stock;
import bureau.stock.StockLedger;
import bureau.stock.StockMovement;
import bureau.stock.StoreItems;
import java.math.BigDecimal;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static bureau.stock.StoreItems.pieces;
import static org.assertj.core.api.Assertions.assertThat;

/** However many want the same goods at once, nobody gets what is not there. */
@OfficeTest
class ConcurrentStockTest {

    private static final int THREADS = 50;

    @Autowired
    Stock stock;

    @Autowired
    StockLedger stockLedger;

    @Autowired
    StoreItems items;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void fiftyWhoReserveAtOnceShareWhatIsThere() throws Exception {
        String item = items.keep(70);
        Queue<BigDecimal> given = new ConcurrentLinkedQueue<>();

        Rush.of(
                THREADS,
                thread ->
                        given.add(transaction.execute(status -> stock.reserve(item + "/" + thread, item, pieces(2)))));

        assertThat(given.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("70");
        assertThat(stock.state(item).reserved()).isEqualByComparingTo("70");
        assertThat(stock.state(item).free()).isZero();
    }

    @Test
    void fiftyWhoTakeAtOnceNeverOverdraw() throws Exception {
        String item = items.keep(70);
        AtomicInteger refused = new AtomicInteger();

        Rush.of(THREADS, thread -> {
            try {
                transaction.executeWithoutResult(
                        status -> stockLedger.issue(item + "/" + thread, 1, item, pieces(2), "om.lis", "job"));
            } catch (Refused nothingLeft) {
                refused.incrementAndGet();
            }
        });

        assertThat(refused).hasValue(15);
        assertThat(stock.state(item).onHand()).isZero();
    }

    @Test
    void oneIssueRepeatedFiftyTimesAtOnceHappensOnce() throws Exception {
        String item = items.keep(70);
        String caseId = item + "/once";

        Rush.of(
                THREADS,
                thread -> transaction.executeWithoutResult(
                        status -> stockLedger.issue(caseId, 1, item, pieces(2), "om.lis", "job")));

        assertThat(stockLedger.movements(caseId))
                .extracting(StockMovement::line)
                .containsExactly(1);
        assertThat(stock.state(item).onHand()).isEqualByComparingTo("68");
    }
}
