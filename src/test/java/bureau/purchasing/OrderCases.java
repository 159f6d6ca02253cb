package bureau.purchasing;

import bureau.OfficeDriver;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Orders of agreed requests as the process of an order is called with them, and what people and time do to them. */
@Component
class OrderCases {

    /** 1,000 roubles each. */
    static final long PRICE = 100_000;

    static final String BUYER = "om.gromova";
    static final String STOREKEEPER = "om.lis";
    static final String REQUESTER = "emp.anton";

    private final OfficeDriver office;
    private final Wishes wishes;
    private final PurchaseRequests requests;
    private final PurchaseOrders table;
    private final Ordering ordering;
    private final OrderPapers papers;
    private final PurchaseMoney money;
    private final SupplierInvoices invoices;
    private final PurchaseApproval subjects;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final HistoryService history;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final Clock clock;

    OrderCases(
            OfficeDriver office,
            Wishes wishes,
            PurchaseRequests requests,
            PurchaseOrders table,
            Ordering ordering,
            OrderPapers papers,
            PurchaseMoney money,
            SupplierInvoices invoices,
            PurchaseApproval subjects,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            HistoryService history,
            TransactionTemplate transaction,
            JdbcClient database,
            Clock clock) {
        this.office = office;
        this.wishes = wishes;
        this.requests = requests;
        this.table = table;
        this.ordering = ordering;
        this.papers = papers;
        this.money = money;
        this.invoices = invoices;
        this.subjects = subjects;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.history = history;
        this.transaction = transaction;
        this.database = database;
        this.clock = clock;
    }

    /** An order that the supplier has: so many lines of goods and of services, ten of each. */
    String sent(int goods, int services) {
        return sent(REQUESTER, false, lines(goods, services));
    }

    /** The same for another one, of other goods, or for the store. */
    String sent(String requester, boolean forStore, List<PurchaseLine> lines) {
        String caseId = runtime.startProcessInstanceByKey(
                        OrderProcess.KEY,
                        "test-" + UUID.randomUUID(),
                        Map.of("starter", requester, "subject", "For the test"))
                .getId();
        String number = transaction.execute(status -> issue(caseId, requester, forStore, lines));
        transaction.executeWithoutResult(status -> papers.make(caseId, number));
        runtime.setVariable(caseId, "orderNumber", number);
        office.runJobs(caseId);
        return caseId;
    }

    /** One that the supplier has, without the process around it. */
    String sentAlone(int goods, int services) {
        String caseId = "walk-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            String number = issue(caseId, REQUESTER, false, lines(goods, services));
            money.post(caseId, "agreed");
            ordering.commit(caseId, number);
        });
        return caseId;
    }

    private String issue(String caseId, String requester, boolean forStore, List<PurchaseLine> lines) {
        requests.add(
                new PurchaseRequest(
                        caseId,
                        "test-" + caseId,
                        requester,
                        requester,
                        "For the test",
                        "other",
                        wishes.budgetItem("200", "printing"),
                        LocalDate.now(clock).plusDays(20),
                        "Room 214",
                        "For the test",
                        null,
                        null,
                        null,
                        null,
                        lines.stream().mapToLong(PurchaseLine::sumCents).sum(),
                        OffsetDateTime.now(clock),
                        null,
                        1),
                lines);
        database.sql("update purchase_request set for_store = ? where case_id = ?")
                .params(forStore, caseId)
                .update();
        agree(caseId, requester);
        PurchaseOrder order = ordering.issue(
                caseId,
                BUYER,
                new Ordering.Draft(
                        "kantsmir", LocalDate.now(clock).plusDays(5), 0, null, ordering.everythingLeft(caseId)));
        return order.number();
    }

    /** The one signature that is needed, given for the request as it stands. */
    private void agree(String caseId, String requester) {
        String seen = subjects.subject(caseId).orElseThrow().facets().values().entrySet().stream()
                .map(facet -> facet.getKey() + facet.getValue())
                .collect(Collectors.joining(" "));
        long step = database.sql("""
                        insert into approval_step (case_id, round, seq, role, approver, reason)
                        values (?, 1, 10, 'cfo', 'cfo.belov', 'For the test') returning id
                        """).param(caseId).query(Long.class).single();
        database.sql("""
                        insert into approval_decision (case_id, step, person, requesters, verdict, subject_fingerprint, at)
                        values (?, ?, 'cfo.belov', array[?], 'APPROVE', ?, ?)
                        """)
                .params(caseId, step, requester, seen, OffsetDateTime.now(clock))
                .update();
    }

    private static List<PurchaseLine> lines(int goods, int services) {
        List<PurchaseLine> lines = new ArrayList<>();
        for (int i = 1; i <= goods + services; i++) {
            lines.add(line(i, null, i <= goods ? "Chair " + i : "Cleaning " + i, PRICE, i > goods));
        }
        return lines;
    }

    /** Ten of it. */
    static PurchaseLine line(int line, String item, String name, long priceCents, boolean service) {
        return new PurchaseLine(
                line,
                item,
                name,
                service ? "hour" : "pc",
                BigDecimal.TEN,
                priceCents,
                service,
                null,
                true,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    String number(String caseId) {
        return database.sql("select number from purchase_order where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    Task task(String caseId, String form) {
        Task task = tasks.createTaskQuery()
                .processInstanceId(caseId)
                .taskDefinitionKey("user_" + form)
                .singleResult();
        assertThat(task).as(form).isNotNull();
        return task;
    }

    boolean waits(String caseId, String form) {
        return tasks.createTaskQuery()
                        .processInstanceId(caseId)
                        .taskDefinitionKey("user_" + form)
                        .count()
                > 0;
    }

    void complete(String user, String caseId, String form, Map<String, Object> values) {
        Task task = task(caseId, form);
        office.as(user, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), user);
            }
            forms.submitTaskForm(task.getId(), values);
        });
        office.runJobs(caseId);
    }

    void happens(String caseId, String message) {
        runtime.createMessageCorrelation("purchasing." + message)
                .processInstanceId(caseId)
                .correlate();
        office.runJobs(caseId);
    }

    /** The time comes for which this event waits. */
    void timePasses(String caseId, String timer) {
        Job job = management
                .createJobQuery()
                .processInstanceId(caseId)
                .activityId(timer)
                .singleResult();
        assertThat(job).as(timer).isNotNull();
        management.executeJob(job.getId());
        office.runJobs(caseId);
    }

    void pay(String caseId, long cents) {
        transaction.executeWithoutResult(status -> {
            String invoice = unpaidInvoice(caseId);
            database.sql("""
                            insert into supplier_payment
                              (case_id, order_number, invoice, amount_cents, posted_on, reference, occurrence, at)
                            values (?, ?, ?, ?, ?, 'P 1', ?, ?)
                            """)
                    .params(
                            caseId,
                            number(caseId),
                            invoice,
                            cents,
                            LocalDate.now(clock),
                            UUID.randomUUID().toString(),
                            OffsetDateTime.now(clock))
                    .update();
            money.post(caseId, "paid");
        });
    }

    /** One that is paid in part, else a new one over all that was accepted and is in none. */
    private String unpaidInvoice(String caseId) {
        return database.sql("""
                        select i.case_id from supplier_invoice i left join supplier_payment p on p.invoice = i.case_id
                         where i.order_number = ? group by i.case_id having i.total_cents > coalesce(sum(p.amount_cents), 0)
                        """)
                .param(number(caseId))
                .query(String.class)
                .optional()
                .orElseGet(() -> invoice(caseId));
    }

    private String invoice(String caseId) {
        String invoice = UUID.randomUUID().toString();
        Map<Integer, BigDecimal> invoiced = invoices.invoiced(number(caseId), null);
        Map<OrderLine, BigDecimal> more = table.lines(number(caseId)).stream()
                .collect(Collectors.toMap(
                        line -> line,
                        line -> line.accepted().subtract(invoiced.getOrDefault(line.line(), BigDecimal.ZERO))));
        more.values().removeIf(quantity -> quantity.signum() <= 0);
        long total = more.entrySet().stream()
                .mapToLong(each ->
                        PurchaseLine.sumCents(each.getValue(), each.getKey().priceCents()))
                .sum();
        database.sql("""
                        insert into supplier_invoice (case_id, number, order_case, order_number, supplier, kind, supplier_number,
                          supplier_date, due_on, total_cents, vat_cents, state, entered_by, entered_at)
                        select :invoice, :invoice, case_id, number, supplier, 'INVOICE', :invoice, :today, :today, :cents, 0,
                               'PAID', 'pay.petrov', :now from purchase_order where number = :order
                        """)
                .param("invoice", invoice)
                .param("today", LocalDate.now(clock))
                .param("now", OffsetDateTime.now(clock))
                .param("cents", total - table.discountCents(number(caseId)))
                .param("order", number(caseId))
                .update();
        more.forEach((line, quantity) -> database.sql(
                        "insert into supplier_invoice_line (case_id, line, quantity, price_cents) values (?, ?, ?, ?)")
                .params(invoice, line.line(), quantity, line.priceCents())
                .update());
        return invoice;
    }

    void payAndReport(String caseId, long cents) {
        pay(caseId, cents);
        happens(caseId, "invoiceSettled");
    }

    /** Reserved, committed and paid, as the ledger has it. */
    List<Long> ledger(String caseId) {
        return List.of("RESERVED", "COMMITTED", "ACTUAL").stream()
                .map(stage -> database.sql("""
                                select coalesce(sum(amount_cents), 0) from budget_movement
                                 where case_id = ? and stage = ?::budget_stage
                                """)
                        .params(caseId, stage)
                        .query(Long.class)
                        .single())
                .toList();
    }

    long mails(String caseId, String kind) {
        return database.sql("select count(*) from outgoing_mail where case_id = ? and kind = ?")
                .params(caseId, kind)
                .query(Long.class)
                .single();
    }

    /** Numbers of the case's papers of a kind, in each language one. */
    List<String> papers(String caseId, String kind) {
        return database.sql("select language || ' ' || number from document where case_id = ? and kind = ? order by 1")
                .params(caseId, kind)
                .query(String.class)
                .list();
    }

    /** The kinds of papers that go with a mail of the case, in their order, and whether in the mail's own language. */
    List<String> enclosed(String caseId, String mail) {
        return database.sql("""
                        select d.kind || case when d.language = m.language then ' own' else ' other' end from outgoing_mail m
                          join outgoing_mail_attachment a on a.mail_id = m.id join document d on d.id = a.document_id
                         where m.case_id = ? and m.kind = ? order by m.id, a.position
                        """).params(caseId, mail).query(String.class).list();
    }

    /** Everybody who is asked in turn decides so. */
    void decide(String caseId, Map<String, Object> answer) {
        Optional<Task> open = decision(caseId);
        assertThat(open).as("somebody decides").isPresent();
        while (open.isPresent()) {
            office.handIn(open.get().getAssignee(), open.get(), answer);
            office.runJobs(caseId);
            open = decision(caseId);
        }
    }

    Optional<Task> decision(String caseId) {
        return office.tasks(caseId).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("user_decide"))
                .findFirst();
    }

    String outcome(String caseId) {
        HistoricVariableInstance outcome = history.createHistoricVariableInstanceQuery()
                .processInstanceId(caseId)
                .variableName("orderOutcome")
                .singleResult();
        return outcome == null ? null : (String) outcome.getValue();
    }

    /** The day on which it is to come. */
    String awaited(String caseId) {
        return table.get(caseId, number(caseId)).awaitedOn().toString();
    }

    String state(String caseId) {
        return database.sql("select state from purchase_order where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    boolean ended(String caseId) {
        return runtime.createProcessInstanceQuery().processInstanceId(caseId).count() == 0;
    }

    static Map<String, Object> confirmed(LocalDate date) {
        return Map.of("answer", "confirmed", "promisedDate", date.toString());
    }

    static Map<String, Object> arrived(String rows) {
        return Map.of("deliveryNote", "N 17", "receivedLines", json(rows));
    }

    static Map<String, Object> worked(String rows, LocalDate from, LocalDate to) {
        return Map.of(
                "deliveryNote",
                "A 5",
                "acceptedServices",
                json(rows),
                "periodFrom",
                from.toString(),
                "periodTo",
                to.toString());
    }

    /** A line as it is to be. */
    record Row(int line, int quantity, long price) {}

    /** The form as it is shown, with other values in these rows. */
    Map<String, Object> changed(String caseId, Row... rows) {
        String all = table.lines(number(caseId)).stream()
                .map(line -> Stream.of(rows)
                        .filter(row -> row.line() == line.line())
                        .findFirst()
                        .orElse(new Row(line.line(), line.quantity().intValueExact(), line.priceCents())))
                .map(row ->
                        "{\"line\":%d,\"quantity\":%d,\"price\":%d}".formatted(row.line(), row.quantity(), row.price()))
                .collect(Collectors.joining(",", "[", "]"));
        return Map.of("changedLines", json(all), "reason", "We need another number.");
    }

    static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }
}
