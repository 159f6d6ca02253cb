package bureau.reliability;

import bureau.EngineRest;
import bureau.EngineRest.Answer;
import bureau.monitoring.StuckCases;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hypothesis: whatever was acknowledged to a person survives kill -9 at any moment, happens exactly once, and the case goes
 * on by itself after the restart.
 */
class KillTest {

    /** One box of paper, as the catalogue has it. */
    private static final long PRICE_CENTS = 165_000;

    private static final int PEOPLE = 4;
    private static final int STARTS_BEFORE_THE_KILL = 14;
    private static final int DECISIONS_BEFORE_THE_KILL = 5;
    private static final int ORDERS_BEFORE_THE_KILL = 5;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    private final Path data =
            Path.of("target", "killed-" + ProcessHandle.current().pid());
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private Server server;

    @BeforeEach
    void startOffice() throws Exception {
        server = Server.start(data, "first");
    }

    @AfterEach
    void closeOffice() throws Exception {
        server.stop();
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void whatWasAcknowledgedSurvivesKillsAndHappensOnce() throws Exception {
        secondServerOnTheSameDataIsRefusedAndChangesNothing();

        theStoreIsPromisedToOthers();
        killWhilePeopleStart();
        restart("after-starts");
        assertThat(casesInEngine()).as("acknowledged starts").containsAll(acknowledged);

        Set<String> decided = Set.copyOf(killAfter(DECISIONS_BEFORE_THE_KILL, "om.gromova", "user_decide"));
        restart("after-decisions");
        assertThat(database()
                        .sql(
                                "select h.proc_inst_id_ from approval_decision d join act_hi_procinst h on h.root_proc_inst_id_ = d.case_id")
                        .query(String.class)
                        .set())
                .as("acknowledged decisions")
                .containsAll(decided);

        Set<String> ordered = Set.copyOf(killAfter(ORDERS_BEFORE_THE_KILL, "om.gromova", "user_issueOrder"));
        restart("after-orders");
        assertThat(database()
                        .sql("select case_id from purchase_order")
                        .query(String.class)
                        .set())
                .as("acknowledged orders")
                .containsAll(ordered);

        everybodyWorksUntilAllIsDone();
        nothingIsLostDoubledOrStuck();
    }

    private void theStoreIsPromisedToOthers() throws IOException {
        database().sql("""
                        insert into stock_reservation (case_id, item, quantity, at)
                        select 'other', item, sum(quantity), now() from stock_movement group by item having sum(quantity) > 0
                        """).update();
    }

    private void secondServerOnTheSameDataIsRefusedAndChangesNothing() throws Exception {
        String before = state();
        Server second = Server.launch(data, "second");
        assertThat(second.awaitExit()).isNotZero();
        assertThat(second.output())
                .contains("Another Bureau is running with the data in", "give this one a folder of its own");
        assertThat(state()).isEqualTo(before);
        assertThat(rest().get("emp.anton", "/task/count")
                        .good()
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
    }

    private void killWhilePeopleStart() throws Exception {
        CountDownLatch enough = new CountDownLatch(STARTS_BEFORE_THE_KILL);
        EngineRest rest = rest();
        Map<String, Object> wish = EngineRest.form(wish());
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        for (int i = 0; i < PEOPLE; i++) {
            people.submit(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Answer answer = rest.post("emp.anton", "/process-definition/key/purchasing/submit-form", wish);
                    if (answer.isGood()) {
                        acknowledged.add(answer.body().path("id").asText());
                        enough.countDown();
                    }
                }
            });
        }
        try {
            assertThat(enough.await(60, TimeUnit.SECONDS)).as("starts").isTrue();
            server.kill();
        } finally {
            people.shutdownNow();
            people.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    /** @return the cases whose step was acknowledged, the last one in the moment before the kill */
    private List<String> killAfter(int steps, String user, String step) throws InterruptedException {
        List<String> done = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE;
        while (done.size() < steps) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            for (JsonNode task : tasks(user, step)) {
                if (done.size() < steps && work(user, task)) {
                    done.add(task.path("processInstanceId").asText());
                }
            }
        }
        server.kill();
        return done;
    }

    private void everybodyWorksUntilAllIsDone() throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (database()
                        .sql("select count(*) from act_ru_execution")
                        .query(Long.class)
                        .single()
                > 0) {
            assertThat(System.nanoTime()).as(() -> "patience; open: " + open()).isLessThan(end);
            invoiceWhatHasArrived();
            for (String user : List.of("om.gromova", "om.lis", "cfo.belov", "chiefacc.kim")) {
                tasks(user, null).forEach(task -> work(user, task));
            }
        }
    }

    private void invoiceWhatHasArrived() throws IOException {
        List<String> orders = database().sql("""
                        select o.number from purchase_order o join purchase_receipt r on r.order_number = o.number
                         where o.state in ('SENT', 'CONFIRMED')
                           and not exists (select 1 from supplier_invoice i where i.order_number = o.number)
                        """).query(String.class).list();
        for (String order : orders) {
            rest().post(
                            "pay.petrov",
                            "/process-definition/key/supplier-invoice/submit-form",
                            EngineRest.form(Map.of(
                                    "orderNumber",
                                    order,
                                    "invoiceKind",
                                    "INVOICE",
                                    "supplierInn",
                                    "0000135713",
                                    "supplierNumber",
                                    "N " + order,
                                    "supplierDate",
                                    LocalDate.now().toString(),
                                    "total",
                                    PRICE_CENTS)))
                    .good();
        }
    }

    private void nothingIsLostDoubledOrStuck() throws IOException {
        JdbcClient database = database();
        List<String> cases = database.sql("select case_id from purchase_request")
                .query(String.class)
                .list();
        assertThat(acknowledged).doesNotHaveDuplicates();
        assertThat(cases).containsAll(acknowledged);
        // A start that was cut off before its answer may have happened or not; more than that there is not.
        assertThat(cases.size() - acknowledged.size()).isBetween(0, PEOPLE);
        assertThat(casesInEngine()).containsExactlyInAnyOrderElementsOf(cases);

        for (String journal : List.of("ЗАК", "ЗПС")) {
            List<Integer> numbers = database.sql("select number from journal_entry where journal = ? order by number")
                    .param(journal)
                    .query(Integer.class)
                    .list();
            assertThat(numbers)
                    .as(journal)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, cases.size()).boxed().toList());
        }
        none("cases that did not end as closed", """
                select proc_inst_id_ from act_hi_procinst
                 where proc_def_key_ = 'purchasing' and end_act_id_ is distinct from 'end_purchaseClosed'
                """);
        none("cases without exactly one mail of each kind", """
                select r.case_id from purchase_request r left join outgoing_mail m using (case_id) group by r.case_id
                having count(*) filter (where m.kind = 'purchase-order') <> 1
                    or count(*) filter (where m.kind = 'purchase-arrived') <> 1 or count(*) filter (where m.kind not like 'task-%') <> 2
                """);
        none("order mails without both papers", """
                select m.id::text from outgoing_mail m left join outgoing_mail_attachment a on a.mail_id = m.id
                 where m.kind = 'purchase-order' group by m.id having count(a.document_id) <> 2
                """);
        none("cases whose money is not exactly spent", """
                select r.case_id from purchase_request r left join budget_movement m using (case_id) group by r.case_id
                having sum(m.amount_cents) filter (where stage = 'RESERVED') <> 0
                    or sum(m.amount_cents) filter (where stage = 'COMMITTED') <> 0
                    or sum(m.amount_cents) filter (where stage = 'ACTUAL') is distinct from r.amount_cents
                    or count(*) <> 5
                """);
        none("cases decided other than once", """
                select r.case_id from purchase_request r left join approval_decision d using (case_id) group by r.case_id
                having count(d.case_id) <> 1
                """);
        none("incidents", "select id_ from act_ru_incident union all select id_ from act_hi_incident");
        assertThat(new StuckCases(database, Clock.systemUTC()).find()).isEmpty();
    }

    private void none(String what, String sql) throws IOException {
        assertThat(database().sql(sql).query(String.class).list()).as(what).isEmpty();
    }

    private Set<String> casesInEngine() throws IOException {
        return Set.copyOf(database()
                .sql("select proc_inst_id_ from act_hi_procinst where proc_def_key_ = 'purchasing'")
                .query(String.class)
                .list());
    }

    private JsonNode tasks(String user, String step) {
        String filter = step == null ? "" : "&taskDefinitionKey=" + step;
        return rest().get(user, "/task?maxResults=100" + filter).good().body();
    }

    /** @return whether the server said that it is done */
    private boolean work(String user, JsonNode task) {
        String path = "/task/" + task.path("id").asText();
        if (task.path("assignee").isNull()) {
            rest().post(user, path + "/claim", Map.of("userId", user)).good();
        }
        Answer answer = rest().post(user, path + "/submit-form", EngineRest.form(answerTo(task)));
        return answer.good().isGood();
    }

    private static Map<String, Object> answerTo(JsonNode task) {
        return switch (task.path("taskDefinitionKey").asText()) {
            case "user_decide" -> Map.of("verdict", "approve");
            case "user_issueOrder" ->
                Map.of(
                        "ordered",
                        "yes",
                        "supplier",
                        "kantsmir",
                        "deliveryDate",
                        LocalDate.now().plusDays(5).toString());
            case "user_recordConfirmation" ->
                Map.of(
                        "answer",
                        "confirmed",
                        "promisedDate",
                        LocalDate.now().plusDays(5).toString());
            case "user_approvePayment" -> Map.of("payment", "approve");
            case "user_postPayment" ->
                Map.of(
                        "posting",
                        "paid",
                        "paidOn",
                        LocalDate.now().toString(),
                        "amount",
                        PRICE_CENTS,
                        "reference",
                        "PO 1");
            case "user_rateSupplier" -> Map.of("quality", 5, "punctuality", 5);
            case "user_receiveGoods" ->
                Map.of("deliveryNote", "N 1", "receivedLines", List.of(Map.of("line", 1, "received", 1)));
            default -> throw new AssertionError("Nobody expected the task " + task);
        };
    }

    private Map<String, Object> wish() throws IOException {
        Long item = database()
                .sql("select id from budget_item where department = '200' and code = 'printing'")
                .query(Long.class)
                .single();
        return Map.of(
                "subject",
                "For the kill test",
                "category",
                "stationery",
                "budgetItem",
                item.toString(),
                "needBy",
                LocalDate.now().plusDays(10).toString(),
                "deliverTo",
                "Room 214",
                "lines",
                List.of(Map.of("item", "paper-a4", "quantity", 1)));
    }

    private void restart(String name) throws Exception {
        server = Server.start(data, name);
        assertThat(server.output()).contains("The database was not stopped properly last time");
    }

    private String state() throws IOException {
        return database().sql("""
                        select concat_ws(' ', pg_postmaster_start_time(), (select count(*) from flyway_schema_history),
                          (select count(*) from act_re_deployment), (select count(*) from person),
                          (select count(*) from act_hi_procinst))
                        """).query(String.class).single();
    }

    private List<String> open() {
        try {
            return database()
                    .sql("select proc_inst_id_ || ' ' || coalesce(act_id_, '') from act_ru_execution")
                    .query(String.class)
                    .list();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JdbcClient database() throws IOException {
        return server.database();
    }

    private EngineRest rest() {
        return new EngineRest(server.address());
    }
}
