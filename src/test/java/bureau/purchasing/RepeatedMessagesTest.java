package bureau.purchasing;

import bureau.EngineRest;
import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.platform.language.Refused;
import bureau.platform.tasks.CaseMessages;
import bureau.reliability.Rush;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever is said twice, or by two at once, happens once. */
@OfficeTest
class RepeatedMessagesTest {

    private static final int AT_ONCE = 4;

    @Autowired
    OfficeDriver office;

    @Autowired
    OrderCases orders;

    @Autowired
    SentOrders sent;

    @Autowired
    PaperTrail papers;

    @Autowired
    Wishes wishes;

    @Autowired
    CaseMessages cases;

    @Autowired
    MyPurchases purchases;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "orderChange, user_changeOrder",
        "orderCancelled, user_cancelOrder",
        "receiptMistaken, user_cancelReceipt",
        "confirmationUpdated, user_updateConfirmation"
    })
    void whatIsAskedOfAnOrderTwiceWaitsOnceAndMayBeAskedAgainWhenItIsDone(String message, String task) {
        String order = orders.sent(1, 0);
        List<Long> before = orders.ledger(order);

        say(order, message);
        assertThatThrownBy(() -> say(order, message))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(tasks(order, task).get(0).getName());

        assertThat(tasks(order, task)).hasSize(1);
        assertThat(orders.ledger(order)).isEqualTo(before);
        letItBe(order, task);
        assertThat(tasks(order, task)).isEmpty();
        say(order, message);
        assertThat(tasks(order, task)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"orderChange, user_changeOrder", "orderCancelled, user_cancelOrder"})
    void whatSeveralAskOfAnOrderAtOnceWaitsOnce(String message, String task) throws Exception {
        String order = orders.sent(1, 0);

        atOnce(order, message);

        assertThat(tasks(order, task)).hasSize(1);
        letItBe(order, task);
        assertThat(tasks(order, "user_receiveGoods")).hasSize(1);
    }

    @Test
    void cancellationOfAnInvoiceThatIsAskedForTwiceWaitsOnce() throws Exception {
        PurchaseOrder order = sent.of("1", 1000_00, 0);
        sent.receive(order, "1");
        String invoice = papers.record(order, 1000_00);

        atOnce(invoice, "invoiceCancelled");
        assertThatThrownBy(() -> say(invoice, "invoiceCancelled")).isInstanceOf(Refused.class);

        assertThat(tasks(invoice, "user_cancelInvoice")).hasSize(1);
        office.complete(
                "pay.petrov",
                invoice,
                "user_cancelInvoice",
                Map.of("cancellation", "cancel", "reason", "It came twice."));
        assertThat(papers.endOf(invoice)).isEqualTo("end_invoiceCancelled");
    }

    @RepeatedTest(5)
    void requestIsWithdrawnOnceAndWhoComesTooLateIsToldSo() throws Exception {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        Queue<String> refusals = new ConcurrentLinkedQueue<>();

        Rush.of(2 * AT_ONCE, each -> {
            try {
                purchases.withdraw("emp.anton", caseId);
            } catch (Refused late) {
                refusals.add(late.getMessage());
            }
        });
        office.runJobs(caseId);

        assertThat(refusals).hasSize(2 * AT_ONCE - 1);
        assertThat(papers.endOf(caseId)).isEqualTo("end_purchaseWithdrawn");
        assertThat(orders.ledger(caseId)).containsExactly(0L, 0L, 0L);
        assertThat(database.sql("select count(*) from budget_movement where case_id = ? and amount_cents < 0")
                        .param(caseId)
                        .query(Long.class)
                        .single())
                .as("given back once")
                .isEqualTo(1);
    }

    @Test
    void messageThatOnlySaysLookAgainFindsTheSameAndChangesNothing() {
        PurchaseOrder order = sent.of("2", 1000_00, 0);
        sent.receive(order, "2");
        String invoice = papers.record(order, 2000_00);
        List<Long> before = orders.ledger(order.caseId());

        say(invoice, "orderMoved");
        office.runJobs(invoice);
        say(invoice, "orderMoved");
        office.runJobs(invoice);

        assertThat(office.tasks(invoice)).hasSize(1);
        papers.approve(invoice);
        say(invoice, "orderMoved");
        office.runJobs(invoice);
        assertThat(office.task(invoice).getTaskDefinitionKey()).isEqualTo("user_approvePayment");
        papers.approve(invoice);
        assertThat(orders.ledger(order.caseId())).isEqualTo(before);
        papers.pay(invoice, 2000_00);
        assertThat(orders.ledger(order.caseId())).containsExactly(0L, 0L, 2000_00L);
        say(invoice, "orderClosed");
        assertThatThrownBy(() -> say(invoice, "orderClosed")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void pageThatIsSentTwiceOrIsOldSaysSoAndAsksOnce() throws Exception {
        String caseId = office.start("emp.anton", "purchasing", wishes.paper());
        office.complete("om.gromova", caseId, PurchaseWalk.approve());
        office.complete("om.gromova", caseId, PurchaseWalk.order());
        Visitor buyer = buyerAt(caseId);
        String action = action(caseId, "start_changeAsked");
        String page = "/cases/" + caseId + "/actions";

        Queue<HttpResponse<byte[]>> answers = new ConcurrentLinkedQueue<>();
        Rush.of(AT_ONCE, each -> answers.add(buyer.submit(page, Map.of("action", action))));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(302);
        assertThat(tasks(office.parts(caseId).get(1), "user_changeOrder")).hasSize(1);
        Visitor later = buyerAt(caseId);
        later.submit(page, Map.of("action", action));
        assertThat(new String(later.page("/cases/" + caseId).body(), StandardCharsets.UTF_8))
                .contains("has been asked for already");
    }

    @Test
    void machineThatSendsAMessageTwiceIsToldSo() {
        String order = orders.sent(1, 0);
        EngineRest rest = new EngineRest("http://127.0.0.1:" + port);
        Map<String, Object> message = Map.of("messageName", "purchasing.orderCancelled", "processInstanceId", order);

        assertThat(rest.post("admin", "/message", message).status()).isEqualTo(204);
        EngineRest.Answer second = rest.post("admin", "/message", message);

        assertThat(second.status()).isEqualTo(400);
        assertThat(second.message()).startsWith("This has been asked for already");
        assertThat(rest.post("emp.lena", "/message", message).status())
                .as("not everybody speaks to cases")
                .isEqualTo(403);
        assertThat(tasks(order, "user_cancelOrder")).hasSize(1);
    }

    @Test
    void messageBeforeItsTimeIsRefusedAndTheCaseGoesItsWay() {
        String caseId = office.start("emp.anton", "purchasing", wishes.paper());
        for (String early : List.of("orderChange", "orderCancelled", "receiptMistaken", "invoiceSettled")) {
            assertThatThrownBy(() -> say(caseId, early)).isInstanceOf(MismatchingMessageCorrelationException.class);
        }
        office.handIn("om.gromova", caseId, PurchaseWalk.approve());
        office.runJobs(caseId);
        office.handIn("om.gromova", caseId, PurchaseWalk.order());
        List<String> beforeItIsSent = new ArrayList<>(office.parts(caseId));
        for (String part : beforeItIsSent) {
            assertThatThrownBy(() -> say(part, "orderCancelled"))
                    .isInstanceOf(MismatchingMessageCorrelationException.class);
        }
        office.runJobs(caseId);
        assertThatThrownBy(() -> say(office.parts(caseId).get(1), "invoiceSettled"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        assertThat(office.tasks(caseId))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder("user_receiveGoods", "user_recordConfirmation");
    }

    private Visitor buyerAt(String caseId) {
        Visitor buyer = new Visitor("http://127.0.0.1:" + port, "en");
        buyer.login("om.gromova", EngineRest.PASSWORD);
        buyer.page("/cases/" + caseId);
        return buyer;
    }

    private void letItBe(String order, String task) {
        String person = task.equals("user_cancelReceipt") ? "om.lis" : "om.gromova";
        Task waiting = tasks(order, task).get(0);
        engine.getTaskService().setAssignee(waiting.getId(), person);
        Map<String, Object> form = switch (task) {
            case "user_changeOrder" -> orders.changed(order);
            case "user_updateConfirmation" -> Map.of("promisedDate", orders.awaited(order));
            default -> Map.of("choice", "keep");
        };
        office.handIn(
                person,
                engine.getTaskService()
                        .createTaskQuery()
                        .taskId(waiting.getId())
                        .singleResult(),
                form);
        office.runJobs(order);
    }

    /** As people do it. All but the first read why nothing came of it. */
    private void atOnce(String instance, String message) throws Exception {
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        Rush.of(AT_ONCE, each -> {
            try {
                cases.send("purchasing." + message, instance, "desk.tooLate");
            } catch (Refused late) {
                refusals.add(late.getMessage());
            }
        });
        assertThat(refusals).hasSize(AT_ONCE - 1);
    }

    private void say(String instance, String message) {
        engine.getRuntimeService()
                .createMessageCorrelation("purchasing." + message)
                .processInstanceId(instance)
                .correlate();
    }

    private String action(String caseId, String event) {
        return office.parts(caseId).stream()
                .flatMap(part -> engine
                        .getRuntimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(part)
                        .activityId(event)
                        .list()
                        .stream())
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private List<Task> tasks(String instance, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(key)
                .list();
    }
}
