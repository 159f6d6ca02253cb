package bureau.purchasing;

import bureau.EngineRest;
import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.models.Coverage;
import bureau.platform.forms.FormData;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static bureau.purchasing.OrderCases.BUYER;
import static bureau.purchasing.OrderCases.PRICE;
import static bureau.purchasing.OrderCases.REQUESTER;
import static bureau.purchasing.OrderCases.STOREKEEPER;
import static bureau.purchasing.OrderCases.arrived;
import static bureau.purchasing.OrderCases.confirmed;
import static bureau.purchasing.OrderCases.worked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Walks every way that an order can take. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurchaseOrderProcessTest {

    private static final Map<String, Object> RATED = Map.of("quality", 5, "punctuality", 4, "remark", "Good.");

    @Autowired
    OrderCases orders;

    @Autowired
    Receiving receiving;

    @Autowired
    OrderProposals proposals;

    @Autowired
    PurchaseOrders table;

    @Autowired
    ProcessEngine engine;

    @Autowired
    OfficeDriver office;

    @Autowired
    FormData data;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    Coverage coverage;

    @LocalServerPort
    int port;

    @BeforeAll
    void begin() {
        coverage.forget();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        coverage.assertAllPassed(engine.getRepositoryService(), OrderProcess.KEY);
    }

    @Test
    void orderIsConfirmedDeliveredInPartsPaidRatedAndClosed() {
        String order = orders.sent(1, 0);
        assertThat(orders.ledger(order)).containsExactly(0L, 10 * PRICE, 0L);
        orders.complete(BUYER, order, "recordConfirmation", confirmed(today().plusDays(7)));
        assertThat(orders.state(order)).isEqualTo("CONFIRMED");

        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":4}]"));
        orders.complete(REQUESTER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":6}]"));
        assertThat(orders.waits(order, "rateSupplier")).as("not paid yet").isFalse();
        orders.payAndReport(order, 6 * PRICE);
        assertThat(orders.waits(order, "rateSupplier")).as("paid in part").isFalse();
        orders.payAndReport(order, 4 * PRICE);
        orders.complete(BUYER, order, "rateSupplier", RATED);

        assertEnd(order, "closed", "CLOSED", List.of(0L, 0L, 10 * PRICE));
        assertThat(count("select quality from supplier_rating where order_number = ?", orders.number(order)))
                .isEqualTo(5);
    }

    @Test
    void declinedOrderGivesItsMoneyBackToTheReserve() {
        String order = orders.sent(1, 0);
        assertThatThrownBy(() -> orders.complete(
                        BUYER, order, "recordConfirmation", Map.of("answer", "declined", "remark", " ")))
                .hasMessageContaining("why the supplier will not deliver");
        orders.complete(BUYER, order, "recordConfirmation", Map.of("answer", "declined", "remark", "Sold out."));
        assertEnd(order, "declined", "DECLINED", List.of(10 * PRICE, 0L, 0L));
    }

    @Test
    void supplierIsRemindedThreeTimesOnceEachAndThenTheBuyerIsTold() {
        String order = orders.sent(1, 0);
        for (int reminder = 1; reminder <= 3; reminder++) {
            orders.timePasses(order, "timer_confirmationLate");
            assertThat(orders.mails(order, "confirmation-chase")).isEqualTo(reminder);
        }
        orders.timePasses(order, "timer_confirmationLate");
        assertThat(orders.mails(order, "confirmation-chase")).isEqualTo(3);
        assertThat(orders.mails(order, "order-unconfirmed")).isEqualTo(1);
        assertThat(orders.waits(order, "recordConfirmation")).isTrue();

        // Goods often come without an answer.
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":10}]"));
        assertThat(orders.waits(order, "recordConfirmation")).isFalse();
        orders.payAndReport(order, 10 * PRICE);
        orders.timePasses(order, "timer_notRated");
        assertEnd(order, "closed", "CLOSED", List.of(0L, 0L, 10 * PRICE));
    }

    @Test
    void lateDeliveryIsChasedOnceATermAndTheRequesterIsToldTheSecondTime() {
        String order = orders.sent(1, 0);
        orders.complete(BUYER, order, "recordConfirmation", confirmed(today().plusDays(3)));
        for (int reminder = 1; reminder <= 3; reminder++) {
            orders.timePasses(order, reminder == 1 ? "timer_deliveryLate" : "timer_twoDaysLater");
            assertThat(orders.mails(order, "delivery-chase")).isEqualTo(reminder);
            assertThat(orders.mails(order, "delivery-late-to-requester")).isEqualTo(reminder >= 2 ? 1 : 0);
        }
        orders.happens(order, "confirmationUpdated");
        Date before = orders.task(order, "receiveGoods").getDueDate();
        orders.complete(
                BUYER,
                order,
                "updateConfirmation",
                Map.of("promisedDate", today().plusDays(30).toString()));
        assertThat(orders.task(order, "receiveGoods").getDueDate()).isAfter(before);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(order)
                        .activityId("timer_twoDaysLater")
                        .singleResult()
                        .getDuedate())
                .isEqualTo(orders.task(order, "receiveGoods").getDueDate());
        assertThat(orders.mails(order, "order-changed-to-requester")).isEqualTo(1);

        orders.happens(order, "confirmationUpdated");
        orders.complete(
                BUYER,
                order,
                "updateConfirmation",
                Map.of("promisedDate", today().plusDays(30).toString()));
        assertThat(orders.mails(order, "order-changed-to-requester"))
                .as("the same date is no news")
                .isEqualTo(1);
        finish(order, 10);
    }

    @Test
    void rejectedGoodsAreReplaced() {
        String order = orders.sent(1, 0);
        reject(order);
        assertThat(orders.mails(order, "claim")).isEqualTo(1);
        // The others come before anybody has recorded that they would.
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":2}]"));
        orders.timePasses(order, "timer_deliveryLate");
        assertThat(orders.mails(order, "delivery-chase"))
                .as("nothing is missing")
                .isZero();
        assertThatThrownBy(() -> orders.complete(
                        BUYER, order, "settleClaim", Map.of("claimOutcome", "DISCOUNT", "reliefCents", 100L)))
                .hasMessageContaining("has been replaced");
        orders.complete(BUYER, order, "settleClaim", Map.of("claimOutcome", "REPLACED"));
        orders.payAndReport(order, 10 * PRICE);
        orders.complete(BUYER, order, "rateSupplier", RATED);
        assertEnd(order, "closed", "CLOSED", List.of(0L, 0L, 10 * PRICE));
    }

    @Test
    void rejectedGoodsAreKeptForLess() {
        String order = orders.sent(1, 0);
        reject(order);
        assertThatThrownBy(() -> orders.complete(
                        BUYER, order, "settleClaim", Map.of("claimOutcome", "DISCOUNT", "reliefCents", 2 * PRICE + 1)))
                .hasMessageContaining("at most what the rejected goods cost");
        orders.complete(BUYER, order, "settleClaim", Map.of("claimOutcome", "DISCOUNT", "reliefCents", 50_000L));
        assertThat(orders.waits(order, "receiveGoods")).isFalse();
        assertThat(orders.ledger(order)).containsExactly(0L, 10 * PRICE - 50_000, 0L);
        orders.payAndReport(order, 10 * PRICE - 50_000);
        orders.complete(BUYER, order, "rateSupplier", RATED);
        assertEnd(order, "closed", "CLOSED", List.of(0L, 0L, 10 * PRICE - 50_000));
    }

    @Test
    void rejectedGoodsGoBackAndAreNotCharged() {
        String order = orders.sent(1, 0);
        reject(order);
        orders.complete(BUYER, order, "settleClaim", Map.of("claimOutcome", "REFUND"));
        assertThat(orders.ledger(order)).containsExactly(2 * PRICE, 8 * PRICE, 0L);
        orders.payAndReport(order, 8 * PRICE);
        orders.complete(BUYER, order, "rateSupplier", RATED);
        assertEnd(order, "partly", "CLOSED", List.of(2 * PRICE, 0L, 8 * PRICE));
    }

    @Test
    void worksAreAcceptedActByActByTheRequester() {
        String order = orders.sent(0, 1);
        assertThatThrownBy(() -> orders.complete(
                        REQUESTER,
                        order,
                        "acceptServices",
                        worked("[{\"line\":1,\"received\":4}]", today(), today().minusDays(1))))
                .hasMessageContaining("ends before it begins");
        orders.complete(
                REQUESTER,
                order,
                "acceptServices",
                worked("[{\"line\":1,\"received\":4}]", today().minusDays(6), today()));
        orders.complete(
                REQUESTER,
                order,
                "acceptServices",
                worked("[{\"line\":1,\"received\":6}]", today().minusDays(6), today()));
        orders.payAndReport(order, 10 * PRICE);
        orders.complete(BUYER, order, "rateSupplier", RATED);
        assertEnd(order, "closed", "CLOSED", List.of(0L, 0L, 10 * PRICE));
    }

    @Test
    void orderIsChangedWhileItIsOpenAndTheRestIsGivenUp() {
        String order = orders.sent(2, 1);
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":4},{\"line\":2}]"));
        change(order);
        assertThat(orders.mails(order, "order-change")).as("nothing changed").isZero();
        orders.happens(order, "orderChange");
        assertThatThrownBy(() -> orders.complete(BUYER, order, "changeOrder", orders.changed(order, row(1, 3, PRICE))))
                .hasMessageContaining("already accepted");
        orders.complete(BUYER, order, "changeOrder", orders.changed(order, row(1, 4, PRICE), row(2, 0, PRICE)));
        assertThat(orders.mails(order, "order-change")).isEqualTo(1);
        assertThat(orders.waits(order, "receiveGoods"))
                .as("no goods are awaited")
                .isFalse();
        assertThat(orders.ledger(order)).containsExactly(16 * PRICE, 14 * PRICE, 0L);

        change(order, row(2, 1, PRICE));
        assertThat(orders.waits(order, "receiveGoods")).as("the line is back").isTrue();
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":2,\"received\":1}]"));
        change(order, row(3, 0, PRICE));
        assertThat(orders.waits(order, "acceptServices")).isFalse();
        orders.payAndReport(order, 5 * PRICE);
        orders.complete(BUYER, order, "rateSupplier", RATED);
        assertEnd(order, "partly", "CLOSED", List.of(25 * PRICE, 0L, 5 * PRICE));
    }

    @Test
    void dearerChangeTakesEffectWhenAllHaveAgreed() {
        String order = orders.sent(1, 0);
        change(order, row(1, 10, 2 * PRICE));
        assertThat(orders.ledger(order)).as("nothing has changed yet").containsExactly(0L, 10 * PRICE, 0L);
        assertThat(orders.mails(order, "order-change")).isZero();
        Task decision = orders.decision(order).orElseThrow();
        for (String asks : List.of(BUYER, REQUESTER)) {
            assertThatThrownBy(() ->
                            office.as(asks, () -> engine.getTaskService().setAssignee(decision.getId(), asks)))
                    .as(asks)
                    .isInstanceOf(RuntimeException.class);
        }
        Map<String, Object> shown = office.as(decision.getAssignee(), () -> data.ofTask(decision.getId()));
        assertThat(shown.get("number")).isEqualTo(orders.number(order));
        assertThat(shown.get("amountText").toString()).contains("20,000.00");
        assertThat(shown.get("facts").toString()).contains("10,000.00", "We need another number.");
        orders.decide(
                order,
                Map.of(
                        "verdict",
                        "approve_with_remarks",
                        "comment",
                        "Nine will do.",
                        "approvedLines",
                        OrderCases.json("[{\"line\":1,\"approved\":9}]")));
        assertThat(orders.ledger(order)).containsExactly(PRICE, 18 * PRICE, 0L);
        assertThat(table.approvedCents(orders.number(order))).isEqualTo(18 * PRICE);
        assertThat(orders.mails(order, "order-change")).isEqualTo(1);
        assertThat(orders.enclosed(order, "order-change")).containsExactly("order-change own", "order-change other");

        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":9}]"));
        orders.payAndReport(order, 18 * PRICE);
        orders.complete(BUYER, order, "rateSupplier", RATED);
        assertEnd(order, "partly", "CLOSED", List.of(PRICE, 0L, 18 * PRICE));
    }

    @Test
    void dearerChangeThatIsNotAgreedToIsDroppedAndTheBuyerTold() {
        String order = orders.sent(1, 0);
        for (String verdict : List.of("reject", "rework")) {
            change(order, row(1, 10, 2 * PRICE));
            orders.decide(order, Map.of("verdict", verdict, "comment", "Too dear."));
        }
        assertThat(orders.mails(order, "order-change-dropped")).isEqualTo(2);
        assertThat(orders.mails(order, "order-change")).isZero();
        assertThat(orders.ledger(order)).containsExactly(0L, 10 * PRICE, 0L);
        // Another change is as free as before.
        change(order, row(1, 9, PRICE));
        assertThat(orders.mails(order, "order-change")).isEqualTo(1);
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":9}]"));
        orders.payAndReport(order, 9 * PRICE);
        orders.complete(BUYER, order, "rateSupplier", RATED);
        assertThat(orders.outcome(order)).isEqualTo("partly");
    }

    @Test
    void dearerChangeThatTheOrderHasOvertakenIsDroppedThoughAllAgreed() {
        String order = orders.sent(1, 0);
        change(order, row(1, 5, 4 * PRICE));
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":8}]"));
        orders.decide(order, Map.of("verdict", "approve"));
        assertThat(orders.mails(order, "order-change-dropped")).isEqualTo(1);
        assertThat(table.lines(orders.number(order)).get(0).quantity()).isEqualByComparingTo("10");
        finish(order, 2, 10);
    }

    @Test
    void changeThatNobodyHasAgreedToYetEndsWithItsOrder() {
        String cancelled = orders.sent(1, 0);
        change(cancelled, row(1, 10, 2 * PRICE));
        orders.happens(cancelled, "orderCancelled");
        orders.complete(BUYER, cancelled, "cancelOrder", Map.of("choice", "cancel", "reason", "Not needed."));
        assertThat(orders.state(cancelled)).isEqualTo("CANCELLED");
        assertThat(proposalsOf(cancelled)).containsExactly("DROPPED");

        String declined = orders.sent(1, 0);
        change(declined, row(1, 10, 2 * PRICE));
        orders.complete(BUYER, declined, "recordConfirmation", Map.of("answer", "declined", "remark", "Sold out."));
        assertThat(orders.state(declined)).isEqualTo("DECLINED");
        assertThat(proposalsOf(declined)).containsExactly("DROPPED");
    }

    @Test
    void papersGoWithEveryTurnOfAnOrder() {
        String order = orders.sent(1, 0);
        reject(order);
        assertThat(orders.papers(order, "receipt-act")).hasSize(2);
        assertThat(orders.papers(order, "discrepancy-act")).hasSize(2);
        assertThat(orders.papers(order, "claim")).hasSize(2);
        assertThat(orders.enclosed(order, "claim"))
                .containsExactly("claim own", "claim other", "discrepancy-act own", "discrepancy-act other");
        orders.complete(BUYER, order, "settleClaim", Map.of("claimOutcome", "DISCOUNT", "reliefCents", 50_000L));
        assertThat(orders.papers(order, "receipt-act"))
                .as("what is kept under the claim is accepted")
                .hasSize(4)
                .doesNotHaveDuplicates();

        String cancelled = orders.sent(1, 0);
        orders.happens(cancelled, "orderCancelled");
        orders.complete(BUYER, cancelled, "cancelOrder", Map.of("choice", "cancel", "reason", "Not needed."));
        assertThat(orders.enclosed(cancelled, "order-cancelled"))
                .containsExactly("order-cancellation own", "order-cancellation other");
    }

    @Test
    void worksThatTheBuyerAskedForAreAcceptedByTheHeadOfTheDepartmentThatPays() {
        String order = orders.sent(BUYER, false, List.of(OrderCases.line(1, null, "Cleaning", PRICE, true)));
        String head = orders.task(order, "acceptServices").getAssignee();
        assertThat(head).isNotEqualTo(BUYER).isEqualTo(headOf("200"));
        orders.complete(head, order, "acceptServices", worked("[{\"line\":1,\"received\":10}]", today(), today()));
        orders.payAndReport(order, 10 * PRICE);
        orders.complete(BUYER, order, "rateSupplier", RATED);
        assertThat(orders.outcome(order)).isEqualTo("closed");
    }

    @Test
    void whatIsRaisedWhileOthersAreAwaitedIsAwaitedToo() {
        String order = orders.sent(1, 1);
        change(order, row(2, 0, PRICE));
        change(order, row(2, 2, PRICE));
        assertThat(orders.waits(order, "acceptServices")).isTrue();
        orders.complete(REQUESTER, order, "acceptServices", worked("[{\"line\":2,\"received\":2}]", today(), today()));
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":10}]"));
        // While it waits for the payment one more is ordered.
        change(order, row(1, 11, PRICE));
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":1}]"));

        orders.happens(order, "orderChange");
        orders.payAndReport(order, 13 * PRICE);
        assertThat(orders.waits(order, "rateSupplier")).as("a change is open").isFalse();
        orders.complete(BUYER, order, "changeOrder", orders.changed(order, row(1, 12, PRICE)));
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":1}]"));
        orders.payAndReport(order, PRICE);
        orders.complete(BUYER, order, "rateSupplier", RATED);
        assertThat(orders.outcome(order)).isEqualTo("partly");
    }

    @Test
    void mistakenReceiptIsTakenBackAndAwaitedAgain() {
        String order = orders.sent(1, 0);
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":10}]"));
        orders.happens(order, "receiptMistaken");
        orders.complete(STOREKEEPER, order, "cancelReceipt", Map.of("choice", "keep"));
        assertThat(orders.waits(order, "receiveGoods")).isFalse();

        orders.happens(order, "receiptMistaken");
        long receipt = count("select max(id) from purchase_receipt where order_number = ?", orders.number(order));
        assertThatThrownBy(() -> orders.complete(
                        STOREKEEPER,
                        order,
                        "cancelReceipt",
                        Map.of("choice", "takeBack", "mistakenReceipt", String.valueOf(receipt))))
                .hasMessageContaining("why the receipt is taken back");
        orders.complete(
                STOREKEEPER,
                order,
                "cancelReceipt",
                Map.of("choice", "takeBack", "mistakenReceipt", String.valueOf(receipt), "reason", "Another order."));
        assertThat(orders.waits(order, "receiveGoods")).isTrue();
        finish(order, 10);
    }

    @Test
    void actOfAReceiptThatWasTakenBackIsCancelledByAPaperOfItsOwn() {
        String order = orders.sent(1, 0);
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":10}]"));
        String act = orders.papers(order, "receipt-act").get(0).substring(3);
        orders.happens(order, "receiptMistaken");
        long receipt = count("select max(id) from purchase_receipt where order_number = ?", orders.number(order));
        orders.complete(
                STOREKEEPER,
                order,
                "cancelReceipt",
                Map.of("choice", "takeBack", "mistakenReceipt", String.valueOf(receipt), "reason", "Another order."));

        assertThat(orders.papers(order, "receipt-cancellation")).hasSize(2);
        String cancellation =
                orders.papers(order, "receipt-cancellation").get(0).substring(3);
        assertThat(database.sql(
                                "select distinct number || ' ' || cancelled_by from document where case_id = ? and cancelled_by is not null")
                        .param(order)
                        .query(String.class)
                        .list())
                .containsExactly(act + " " + cancellation);
        Visitor buyer = new Visitor("http://127.0.0.1:" + port, "en");
        buyer.login(BUYER, EngineRest.PASSWORD);
        assertThat(new String(buyer.page("/cases/" + order).body(), StandardCharsets.UTF_8))
                .containsSubsequence("Act of receipt " + act, "cancelled by " + cancellation)
                .contains("Change the order", "Cancel the order", "Enter another delivery date")
                .doesNotContain("Change asked");
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":10}]"));
        assertThat(orders.papers(order, "receipt-act"))
                .as("the next one has an act of its own")
                .hasSize(4);
    }

    @Test
    void whatTheDeliveryNoteNamesAndDidNotComeIsClaimedAndComesLater() {
        String order = orders.sent(2, 0);
        for (String wrong : List.of(
                "[{\"line\":1,\"received\":4,\"byNote\":3},{\"line\":2}]",
                "[{\"line\":1,\"received\":4,\"byNote\":11},{\"line\":2}]")) {
            assertThatThrownBy(() -> orders.complete(STOREKEEPER, order, "receiveGoods", arrived(wrong)))
                    .hasMessageContaining("Chair 1");
        }
        orders.complete(
                STOREKEEPER,
                order,
                "receiveGoods",
                arrived("[{\"line\":1,\"received\":6,\"byNote\":9,\"rejected\":1,\"rejectReason\":\"Broken\"},"
                        + "{\"line\":2,\"byNote\":5}]"));
        assertThat(orders.mails(order, "claim")).isEqualTo(1);
        assertThat(orders.papers(order, "discrepancy-act")).hasSize(2);
        Task settle = orders.task(order, "settleClaim");
        assertThat(office.as(BUYER, () -> data.ofTask(settle.getId()))
                        .get("rejectedRows")
                        .toString())
                .contains("2 missing; Broken", "3 pc", "3,000.00", "5 missing", "5,000.00");
        orders.complete(BUYER, order, "settleClaim", Map.of("claimOutcome", "REPLACED"));
        orders.complete(
                STOREKEEPER,
                order,
                "receiveGoods",
                arrived("[{\"line\":1,\"received\":4},{\"line\":2,\"received\":10}]"));
        assertThat(orders.mails(order, "claim"))
                .as("a part of a delivery is no shortage")
                .isEqualTo(1);
        orders.payAndReport(order, 20 * PRICE);
        orders.complete(BUYER, order, "rateSupplier", RATED);
        assertEnd(order, "closed", "CLOSED", List.of(0L, 0L, 20 * PRICE));
    }

    @Test
    void whatIsMissingIsNeverKeptForLess() {
        String missing = orders.sent(1, 0);
        orders.complete(STOREKEEPER, missing, "receiveGoods", arrived("[{\"line\":1,\"received\":8,\"byNote\":10}]"));
        assertThatThrownBy(() -> orders.complete(
                        BUYER, missing, "settleClaim", Map.of("claimOutcome", "DISCOUNT", "reliefCents", 100L)))
                .hasMessageContaining("nothing of it can be kept");
        orders.complete(BUYER, missing, "settleClaim", Map.of("claimOutcome", "REFUND"));
        assertThat(orders.ledger(missing)).containsExactly(2 * PRICE, 8 * PRICE, 0L);

        String both = orders.sent(1, 0);
        orders.complete(
                STOREKEEPER,
                both,
                "receiveGoods",
                arrived("[{\"line\":1,\"received\":7,\"rejected\":1,\"rejectReason\":\"Scratched\",\"byNote\":10}]"));
        orders.complete(BUYER, both, "settleClaim", Map.of("claimOutcome", "DISCOUNT", "reliefCents", 50_000L));
        assertThat(orders.ledger(both)).containsExactly(2 * PRICE, 8 * PRICE - 50_000, 0L);
        assertThat(orders.waits(both, "receiveGoods")).isFalse();
    }

    @Test
    void receiptUnderAClaimIsNotTakenBack() {
        String order = orders.sent(1, 0);
        reject(order);
        long receipt = count("select max(id) from purchase_receipt where order_number = ?", orders.number(order));
        assertThatThrownBy(() -> receiving.takeBack(order, orders.number(order), receipt, STOREKEEPER, "Wrong."))
                .hasMessageContaining("Settle it first");
    }

    @Test
    void orderIsCancelledAsLongAsNothingWasAccepted() {
        String order = orders.sent(1, 0);
        orders.happens(order, "orderCancelled");
        orders.complete(BUYER, order, "cancelOrder", Map.of("choice", "keep"));
        assertThat(orders.ended(order)).isFalse();

        orders.happens(order, "orderCancelled");
        orders.complete(BUYER, order, "cancelOrder", Map.of("choice", "cancel", "reason", "Found in the cellar."));
        assertThat(orders.mails(order, "order-cancelled")).isEqualTo(1);
        assertEnd(order, "cancelled", "CANCELLED", List.of(10 * PRICE, 0L, 0L));
    }

    @Test
    void orderOfWhichSomethingIsKeptIsNotCancelled() {
        String order = orders.sent(1, 0);
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":1}]"));
        orders.happens(order, "orderCancelled");
        assertThatThrownBy(() -> orders.complete(
                        BUYER, order, "cancelOrder", Map.of("choice", "cancel", "reason", "No longer needed.")))
                .hasMessageContaining("cannot be cancelled");
    }

    @Test
    void moreThanWasOrderedIsNotReceivedNorDoesTheBuyerReceive() {
        String order = orders.sent(1, 0);
        assertThatThrownBy(() -> orders.complete(
                        STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":10.001}]")))
                .hasMessageContaining("outstanding");
        Map<Integer, Receiving.Arrived> all =
                Map.of(1, new Receiving.Arrived(BigDecimal.TEN, BigDecimal.ZERO, null, null));
        assertThatThrownBy(() -> receiving.receive(order, orders.number(order), BUYER, false, paper(), all))
                .hasMessageContaining("may not receive");
        assertThat(count("select count(*) from purchase_receipt where order_number = ?", orders.number(order)))
                .isZero();
    }

    @Test
    void receiptAndChangeAtOnceNeverLeaveMoreAcceptedThanOrdered() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                String order = orders.sent(1, 0);
                String number = orders.number(order);
                Callable<Object> receipt = () -> receiving.receive(
                        order,
                        number,
                        STOREKEEPER,
                        false,
                        paper(),
                        Map.of(1, new Receiving.Arrived(BigDecimal.TEN, BigDecimal.ZERO, null, null)));
                Callable<Object> change = () -> proposals.propose(
                        order,
                        number,
                        BUYER,
                        Map.of(1, new Ordering.Ordered(new BigDecimal(5), PRICE)),
                        null,
                        "Fewer.");
                int failed = 0;
                for (Future<Object> each : pool.invokeAll(List.of(receipt, change))) {
                    try {
                        each.get();
                    } catch (java.util.concurrent.ExecutionException e) {
                        failed++;
                    }
                }
                OrderLine line = table.lines(number).get(0);
                assertThat(failed).isEqualTo(1);
                assertThat(line.accepted()).isLessThanOrEqualTo(line.quantity());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void reject(String order) {
        orders.complete(
                STOREKEEPER,
                order,
                "receiveGoods",
                arrived("[{\"line\":1,\"received\":8,\"rejected\":2,\"rejectReason\":\"Broken legs\"}]"));
        assertThat(orders.waits(order, "settleClaim")).isTrue();
    }

    private void change(String order, OrderCases.Row... rows) {
        orders.happens(order, "orderChange");
        orders.complete(BUYER, order, "changeOrder", orders.changed(order, rows));
    }

    private void finish(String order, int quantity) {
        finish(order, quantity, quantity);
    }

    private void finish(String order, int last, int quantity) {
        orders.complete(STOREKEEPER, order, "receiveGoods", arrived("[{\"line\":1,\"received\":" + last + "}]"));
        orders.payAndReport(order, quantity * PRICE);
        orders.complete(BUYER, order, "rateSupplier", RATED);
        assertEnd(order, "closed", "CLOSED", List.of(0L, 0L, quantity * PRICE));
    }

    private void assertEnd(String order, String outcome, String state, List<Long> ledger) {
        assertThat(orders.ended(order)).isTrue();
        assertThat(orders.outcome(order)).isEqualTo(outcome);
        assertThat(orders.state(order)).isEqualTo(state);
        assertThat(orders.ledger(order)).isEqualTo(ledger);
    }

    private long count(String sql, String number) {
        return database.sql(sql).param(number).query(Long.class).single();
    }

    private String headOf(String department) {
        return database.sql("select head from department where code = ?")
                .param(department)
                .query(String.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Receiving.Paper paper() {
        return new Receiving.Paper("N 1", null, null, null);
    }

    private static OrderCases.Row row(int line, int quantity, long price) {
        return new OrderCases.Row(line, quantity, price);
    }

    private List<String> proposalsOf(String caseId) {
        return database.sql("select state from purchase_order_proposal where case_id = ?")
                .param(caseId)
                .query(String.class)
                .list();
    }
}
