package bureau.stock;

import bureau.OfficeTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static bureau.stock.StoreItems.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OfficeTest
class StockTest {

    @Autowired
    Stock stock;

    @Autowired
    StockLedger stockLedger;

    @Autowired
    Reordering reordering;

    @Autowired
    StoreItems items;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void caseGetsAsMuchAsThereIsAndTheNextOneWhatIsLeft() {
        String item = items.keep(10);
        assertThat(reserve("a", item, 7)).isEqualByComparingTo("7");
        assertThat(reserve("b", item, 7)).isEqualByComparingTo("3");
        assertThat(reserve("c", item, 7)).isEqualByComparingTo("0");
        assertThat(stock.available(item, "a")).isEqualByComparingTo("7");
        assertThat(stock.available(item, "c")).isEqualByComparingTo("0");

        transaction.executeWithoutResult(status -> stock.release("a"));
        assertThat(stock.available(item, "c")).isEqualByComparingTo("7");
        transaction.executeWithoutResult(status -> stock.release("b"));
    }

    @Test
    void reservationFollowsTheNeedAndARepetitionChangesNothing() {
        String item = items.keep(10);
        String caseId = caseId();
        reserve(caseId, item, 4);
        reserve(caseId, item, 4);
        assertThat(stock.state(item).reserved()).isEqualByComparingTo("4");
        reserve(caseId, item, 6);
        assertThat(stock.state(item).reserved()).isEqualByComparingTo("6");
        reserve(caseId, item, 0);
        assertThat(stock.state(item).reserved()).isEqualByComparingTo("0");
    }

    @Test
    void goodsThatTheOfficeDoesNotKeepAreNeverReserved() {
        assertThat(reserve(caseId(), "no-such-goods", 5)).isZero();
        assertThat(stock.item("no-such-goods")).isEmpty();
    }

    @Test
    void issueTakesWhatWasSetAsideAndHappensOnce() {
        String item = items.keep(10);
        String caseId = caseId();
        reserve(caseId, item, 6);
        issue(caseId, item, 4, "job-1");
        issue(caseId, item, 4, "job-1");
        assertThat(stock.state(item)).isEqualTo(new StockState(new BigDecimal("6.000"), new BigDecimal("2.000")));
        issue(caseId, item, 2, "job-2");
        assertThat(stock.state(item).onHand()).isEqualByComparingTo("4");
        assertThat(stock.state(item).reserved()).isZero();
        assertThat(stockLedger.movements(caseId)).hasSize(2).allSatisfy(movement -> {
            assertThat(movement.person()).isEqualTo("om.lis");
            assertThat(movement.reason()).isEqualTo(StockReason.ISSUE);
        });
    }

    @Test
    void nobodyTakesWhatIsPromisedToAnother() {
        String item = items.keep(5);
        reserve(caseId(), item, 4);
        assertThatThrownBy(() -> issue(caseId(), item, 2, "job")).hasMessageContaining("Goods of a test: only 1 lie");
        assertThat(stock.state(item).onHand()).isEqualByComparingTo("5");
    }

    @Test
    void receiptHappensOnce() {
        String item = items.keep(0);
        String caseId = caseId();
        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(
                    status -> stockLedger.receive(caseId, 1, item, new BigDecimal("2.5"), "om.lis", "receipt-1"));
        }
        assertThat(stock.state(item).onHand()).isEqualByComparingTo("2.5");
    }

    @Test
    void wrongMovementIsTakenBackOnceByAnOppositeOne() {
        String item = items.keep(0);
        String caseId = caseId();
        transaction.executeWithoutResult(
                status -> stockLedger.receive(caseId, 1, item, pieces(3), "om.lis", "receipt-1"));
        long wrong = stockLedger.movements(caseId).get(0).id();
        takeBack(wrong);
        takeBack(wrong);
        assertThat(stock.state(item).onHand()).isZero();
        assertThat(stockLedger.movements(caseId)).hasSize(2);
        // Nor can the taking back be taken back, which would be a receipt that nobody made.
        takeBack(stockLedger.movements(caseId).get(1).id());
        assertThat(stockLedger.movements(caseId)).hasSize(2);
    }

    @Test
    void whatWasIssuedSinceCannotBeTakenBack() {
        String item = items.keep(0);
        String caseId = caseId();
        transaction.executeWithoutResult(
                status -> stockLedger.receive(caseId, 1, item, pieces(3), "om.lis", "receipt-1"));
        issue(caseId(), item, 1, "job");
        assertThatThrownBy(() -> takeBack(stockLedger.movements(caseId).get(0).id()))
                .hasMessageContaining("only 2 are left");
    }

    @Test
    void databaseItselfLetsTheStockNeverFallBelowZeroAndKeepsEveryMovement() {
        String item = items.keep(3);
        assertThatThrownBy(() -> items.move(item, -4, "ISSUE", 0))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("below zero");
        assertThatThrownBy(() -> database.sql("update stock_movement set quantity = 9 where item = ?")
                        .param(item)
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> database.sql("delete from stock_movement where item = ?")
                        .param(item)
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void writingNeedsTheTransactionOfTheCase() {
        String item = items.keep(3);
        assertThatThrownBy(() -> stock.reserve("x", item, pieces(1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void consumptionIsWhatWentOutInNinetyDaysAndDidNotComeBack() {
        String item = items.keep(100);
        items.move(item, -5, "ISSUE", 91);
        items.move(item, -7, "ISSUE", 89);
        String caseId = caseId();
        issue(caseId, item, 3, "job-1");
        issue(caseId, item, 2, "job-2");
        takeBack(stockLedger.movements(caseId).get(1).id());
        assertThat(reordering.consumption90days(item)).isEqualByComparingTo("10");
    }

    @Test
    void whatIsFreeBelowTheMinimumIsFilledUpToTheMaximum() {
        String below = items.keep(9, 10, 30, "bumaga", "stationery");
        String enough = items.keep(10, 10, 30, "bumaga", "stationery");
        String promised = items.keep(12, 10, 30, null, "stationery");
        reserve(caseId(), promised, 5);
        try {
            List<ReorderProposal> proposals = reordering.proposals();
            assertThat(of(proposals, below).quantity()).isEqualByComparingTo("21");
            assertThat(of(proposals, promised).quantity()).isEqualByComparingTo("23");
            assertThat(proposals).noneMatch(each -> each.item().item().equals(enough));
            assertThat(proposals.get(proposals.size() - 1).item().supplier()).isNull();
        } finally {
            List.of(below, enough, promised).forEach(items::forget);
        }
    }

    @Test
    void demoStoreIsShortOfFiveThings() {
        for (String item : List.of("paper-a4", "binder-80", "toner-x12", "stickers", "cable-hdmi")) {
            assertThat(stock.state(item).onHand())
                    .isLessThan(stock.item(item).orElseThrow().minQuantity());
            assertThat(reordering.consumption90days(item)).isPositive();
        }
        assertThat(stock.state("coffee").onHand())
                .isGreaterThanOrEqualTo(stock.item("coffee").orElseThrow().minQuantity());
    }

    private static ReorderProposal of(List<ReorderProposal> proposals, String item) {
        return proposals.stream()
                .filter(each -> each.item().item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal reserve(String caseId, String item, int quantity) {
        return transaction.execute(status -> stock.reserve(caseId, item, pieces(quantity)));
    }

    private void issue(String caseId, String item, int quantity, String occurrence) {
        transaction.executeWithoutResult(
                status -> stockLedger.issue(caseId, 1, item, pieces(quantity), "om.lis", occurrence));
    }

    private void takeBack(long movement) {
        transaction.executeWithoutResult(status -> stockLedger.takeBack(movement, "om.lis", "entered by mistake"));
    }

    private static String caseId() {
        return UUID.randomUUID().toString();
    }
}
