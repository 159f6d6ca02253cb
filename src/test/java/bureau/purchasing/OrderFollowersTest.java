package bureau.purchasing;

import bureau.OfficeTest;
import bureau.equipment.Equipment;
import bureau.equipment.EquipmentCard;
import bureau.equipment.EquipmentState;
import bureau.stock.Stock;
import bureau.stock.StockLedger;
import bureau.stock.StoreItems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static bureau.purchasing.OrderCases.PRICE;
import static bureau.purchasing.OrderCases.REQUESTER;
import static bureau.purchasing.OrderCases.STOREKEEPER;
import static bureau.purchasing.OrderCases.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the store and the list of equipment make of a receipt, and of one that was a mistake. */
@OfficeTest
class OrderFollowersTest {

    private static final long DEAR = 10_000_001;

    @Autowired
    OrderCases orders;

    @Autowired
    StoreItems items;

    @Autowired
    Stock stock;

    @Autowired
    StockLedger stockLedger;

    @Autowired
    Equipment equipment;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void goodsForTheStoreLieThereAndAreTakenOutWithTheirReceipt() {
        String item = items.keep(1);
        String order = orders.sent(
                REQUESTER,
                true,
                List.of(
                        OrderCases.line(1, item, "Paper", PRICE, false),
                        OrderCases.line(2, null, "Not of the catalogue", PRICE, false)));
        receive(
                order,
                "[{\"line\":1,\"received\":6,\"rejected\":1,\"rejectReason\":\"Wet\"},"
                        + "{\"line\":2,\"received\":10}]");
        assertThat(stock.state(item).onHand()).isEqualByComparingTo("7");
        receive(order, "[{\"line\":1,\"received\":3}]");
        assertThat(stock.state(item).onHand()).isEqualByComparingTo("10");
        takeBack(order, lastReceipt(order));
        assertThat(stock.state(item).onHand()).isEqualByComparingTo("7");
        assertThat(stockLedger.movements(order)).hasSize(3);
    }

    @Test
    void goodsThatAreKeptUnderAClaimComeIntoTheStoreToo() {
        String item = items.keep(0);
        String order = orders.sent(REQUESTER, true, List.of(OrderCases.line(1, item, "Paper", PRICE, false)));
        receive(order, "[{\"line\":1,\"received\":8,\"rejected\":2,\"rejectReason\":\"Torn\"}]");
        orders.complete(
                OrderCases.BUYER, order, "settleClaim", Map.of("claimOutcome", "DISCOUNT", "reliefCents", 50_000L));
        assertThat(stock.state(item).onHand()).isEqualByComparingTo("10");
    }

    @Test
    void whatHasLeftTheStoreIsNotTakenBack() {
        String item = items.keep(0);
        String order = orders.sent(REQUESTER, true, List.of(OrderCases.line(1, item, "Paper", PRICE, false)));
        receive(order, "[{\"line\":1,\"received\":10}]");
        transaction.executeWithoutResult(
                status -> stockLedger.issue("another", 1, item, StoreItems.pieces(4), STOREKEEPER, "gone " + order));
        assertThatThrownBy(() -> takeBack(order, lastReceipt(order))).hasMessageContaining("6");
        assertThat(stock.state(item).onHand()).isEqualByComparingTo("6");
        assertThat(orders.waits(order, "cancelReceipt")).isTrue();
    }

    @Test
    void goodsForAPersonDoNotGoIntoTheStore() {
        String item = items.keep(0);
        String order = orders.sent(REQUESTER, false, List.of(OrderCases.line(1, item, "Paper", PRICE, false)));
        receive(order, "[{\"line\":1,\"received\":10}]");
        assertThat(stockLedger.movements(order)).isEmpty();
    }

    @Test
    void dearThingsAndThoseWithASerialNumberGetACardAndASticker() {
        String order = orders.sent(
                REQUESTER,
                false,
                List.of(
                        OrderCases.line(1, null, "Server", DEAR, false),
                        OrderCases.line(2, null, "Telephone", PRICE, false),
                        OrderCases.line(3, null, "Chair", DEAR - 1, false),
                        OrderCases.line(4, null, "Repair", DEAR, true)));
        assertThatThrownBy(() -> receive(order, phones("1", "A1, A2"))).hasMessageContaining("2 serial numbers for 1");
        assertThatThrownBy(() -> receive(order, phones("2", "A1; A1"))).hasMessageContaining("twice");
        receive(
                order,
                "[{\"line\":1,\"received\":2},{\"line\":2,\"received\":1,\"serialNumbers\":\"A1\"},"
                        + "{\"line\":3,\"received\":10}]");
        List<EquipmentCard> cards = equipment.ofCase(order);
        assertThat(cards).extracting(EquipmentCard::name).containsExactly("Server", "Server", "Telephone");
        assertThat(cards).extracting(EquipmentCard::serialNumber).containsExactly(null, null, "A1");
        assertThat(cards).extracting(EquipmentCard::holder).containsOnly(REQUESTER);
        assertThat(cards).extracting(EquipmentCard::state).containsOnly(EquipmentState.IN_USE);
        assertThat(orders.papers(order, "equipment-sticker")).hasSize(3);

        takeBack(order, lastReceipt(order));
        assertThat(equipment.ofCase(order)).extracting(EquipmentCard::state).containsOnly(EquipmentState.TAKEN_BACK);
        receive(order, "[{\"line\":1,\"received\":1},{\"line\":2},{\"line\":3}]");
        assertThat(equipment.ofCase(order))
                .extracting(EquipmentCard::state)
                .containsExactly(
                        EquipmentState.TAKEN_BACK,
                        EquipmentState.TAKEN_BACK,
                        EquipmentState.TAKEN_BACK,
                        EquipmentState.IN_USE);
    }

    private void receive(String order, String rows) {
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived(rows));
    }

    private static String phones(String number, String serials) {
        return "[{\"line\":1},{\"line\":2,\"received\":%s,\"serialNumbers\":\"%s\"},{\"line\":3}]"
                .formatted(number, serials);
    }

    private void takeBack(String order, long receipt) {
        orders.happens(order, "receiptMistaken");
        orders.complete(
                STOREKEEPER,
                order,
                "cancelReceipt",
                Map.of("choice", "takeBack", "mistakenReceipt", String.valueOf(receipt), "reason", "A mistake."));
    }

    private long lastReceipt(String order) {
        return database.sql("select max(id) from purchase_receipt where case_id = ?")
                .param(order)
                .query(Long.class)
                .single();
    }
}
