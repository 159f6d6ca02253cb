package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.platform.language.Language;
import bureau.platform.language.Refused;
import bureau.stock.StoreItems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import static bureau.purchasing.OrderCases.BUYER;
import static bureau.purchasing.OrderCases.PRICE;
import static bureau.purchasing.OrderCases.REQUESTER;
import static bureau.purchasing.OrderCases.STOREKEEPER;
import static bureau.purchasing.OrderCases.arrived;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whoever reads Russian is told in Russian which goods of the catalogue a refusal is about. */
@OfficeTest
class RefusalsNameGoodsTest {

    private static final String RUSSIAN = "Товар для проверки";

    @Autowired
    OrderCases orders;

    @Autowired
    Receiving receiving;

    @Autowired
    OrderProposals proposals;

    @Autowired
    Claims claims;

    @Autowired
    StockIssues issues;

    @Autowired
    StoreItems store;

    @Autowired
    Wishes wishes;

    @Autowired
    OfficeDriver office;

    @AfterEach
    void readsAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whatArrives() {
        String order = ordered();
        refuses(() -> receive(order, new Receiving.Arrived(new BigDecimal(11), BigDecimal.ZERO, null, null)));
        refuses(() -> receive(order, new Receiving.Arrived(BigDecimal.ONE, BigDecimal.ONE, " ", null)));
        refuses(() -> receive(order, new Receiving.Arrived(BigDecimal.ONE, BigDecimal.ZERO, null, "A1, A2")));
        refuses(() -> receive(order, new Receiving.Arrived(BigDecimal.TEN, BigDecimal.ZERO, null, "A1, A1")));
    }

    @Test
    void whatIsChanged() {
        String order = ordered();
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":4}]"));
        refuses(() -> propose(order, 3, PRICE));
        refuses(() -> propose(order, 5, 0));
    }

    @Test
    void whatWasReplaced() {
        String order = ordered();
        orders.complete(
                STOREKEEPER,
                order,
                "receiveGoods",
                arrived("[{\"line\":1,\"received\":9,\"rejected\":1,\"rejectReason\":\"Broken\"}]"));
        long receipt = claims.open(orders.number(order)).get(0).receipt();
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":1}]"));
        refuses(() -> claims.settle(receipt, BUYER, Claim.Outcome.DISCOUNT, 100L, null));
    }

    @Test
    void whatTheStoreGivesOut() {
        String caseId = office.start(
                REQUESTER,
                "purchasing",
                wishes.wish(
                        "stationery",
                        "200",
                        "printing",
                        "[{\"item\":\"%s\",\"quantity\":2}]".formatted(store.keep(9))));
        refuses(() -> issues.issue(caseId, Map.of(1, BigDecimal.TEN), STOREKEEPER, "first", null));
        issues.issue(caseId, Map.of(1, new BigDecimal(2)), STOREKEEPER, "second", null);
        refuses(() -> issues.correct(caseId, Map.of(1, BigDecimal.TEN), STOREKEEPER, "third"));
    }

    /** The requester has written the English name. */
    private String ordered() {
        return orders.sent(
                REQUESTER, false, List.of(OrderCases.line(1, store.keep(0), "Goods of a test", PRICE, false)));
    }

    private void receive(String order, Receiving.Arrived arrived) {
        receiving.receive(
                order,
                orders.number(order),
                STOREKEEPER,
                false,
                new Receiving.Paper("N 1", null, null, null),
                Map.of(1, arrived));
    }

    private void propose(String order, int quantity, long price) {
        proposals.propose(
                order,
                orders.number(order),
                BUYER,
                Map.of(1, new Ordering.Ordered(BigDecimal.valueOf(quantity), price)),
                null,
                "Fewer.");
    }

    private static void refuses(Runnable work) {
        LocaleContextHolder.setLocale(Language.RU.locale());
        try {
            assertThatExceptionOfType(Refused.class).isThrownBy(work::run).withMessageContaining(RUSSIAN);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
