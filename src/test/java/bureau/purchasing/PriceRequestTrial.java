package bureau.purchasing;

import bureau.OfficeDriver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A purchase that does nothing but ask for prices, and the hands of those who take part. */
@Component
class PriceRequestTrial {

    static final String BUYER = "om.gromova";
    static final String CONTROLLER = "fin.zaytsev";

    private final OfficeDriver office;
    private final Purchasing purchasing;
    private final Wishes wishes;
    private final ProcessEngine engine;
    private final JdbcClient database;

    PriceRequestTrial(
            OfficeDriver office, Purchasing purchasing, Wishes wishes, ProcessEngine engine, JdbcClient database) {
        this.office = office;
        this.purchasing = purchasing;
        this.wishes = wishes;
        this.engine = engine;
        this.database = database;
    }

    @EventListener
    void deploy(ApplicationReadyEvent ready) {
        engine.getRepositoryService()
                .createDeployment()
                .name("price-request-trial")
                .enableDuplicateFiltering(true)
                .addClasspathResource("bureau/purchasing/price-request-trial.bpmn")
                .deploy();
    }

    /** Ten desks at the given price, and ten lamps of 5,000 roubles each. */
    String begin(String category, long deskRoubles, String urgentReason) {
        String caseId = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "price-request-trial", "TRIAL-" + UUID.randomUUID(), Map.of("category", category))
                .getId();
        Wish wish = new Wish(
                null,
                "New workplaces",
                category,
                wishes.budgetItem("200", "printing"),
                LocalDate.now().plusDays(30),
                "Room 214",
                "Ten new colleagues.",
                urgentReason,
                null,
                null,
                List.of(line("Desk", deskRoubles, true), line("Lamp", 5_000, false)),
                List.of());
        purchasing.register(caseId, "emp.anton", wish);
        run(caseId);
        return caseId;
    }

    private static Wish.Line line(String name, long roubles, boolean exact) {
        return new Wish.Line(null, name, "pc", BigDecimal.TEN, roubles * 100, false, null, exact);
    }

    List<Task> tasks(String caseId) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key(caseId))
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** Where the case waits, each place once. */
    List<String> places(String caseId) {
        return tasks(caseId).stream().map(Task::getTaskDefinitionKey).distinct().toList();
    }

    Task onlyTask(String caseId) {
        List<Task> all = tasks(caseId);
        if (all.size() != 1) {
            throw new AssertionError("Not one task: " + all);
        }
        return all.get(0);
    }

    Task answerOf(String caseId, String supplier) {
        return tasks(caseId).stream()
                .filter(task -> supplier.equals(engine.getTaskService().getVariable(task.getId(), "supplier")))
                .findFirst()
                .orElseThrow();
    }

    void complete(String user, String caseId, Map<String, Object> form) {
        complete(user, caseId, onlyTask(caseId), form);
    }

    void complete(String user, String caseId, Task task, Map<String, Object> form) {
        office.as(user, () -> {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), user);
            }
            engine.getFormService().submitTaskForm(task.getId(), form);
        });
        run(caseId);
    }

    void answers(String caseId, String supplier, Map<String, Object> form) {
        complete(BUYER, caseId, answerOf(caseId, supplier), form);
    }

    /** The office closes on the day until which they could answer. */
    void dayIsOver(String caseId) {
        for (String instance : instances(caseId)) {
            engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId("timer_answerOverdue")
                    .list()
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
        run(caseId);
    }

    void run(String caseId) {
        List<Job> due = due(caseId);
        while (!due.isEmpty()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            due = due(caseId);
        }
    }

    private List<Job> due(String caseId) {
        return instances(caseId).stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .messages()
                        .withRetriesLeft()
                        .list()
                        .stream())
                .toList();
    }

    private List<String> instances(String caseId) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key(caseId))
                .list()
                .stream()
                .map(each -> each.getId())
                .toList();
    }

    private String key(String caseId) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult()
                .getBusinessKey();
    }

    /** The ends that the price requests of the case came to, the first one first. */
    List<String> ends(String caseId) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("price-request")
                .superProcessInstanceId(caseId)
                .finished()
                .orderByProcessInstanceEndTime()
                .asc()
                .list()
                .stream()
                .map(each -> each.getEndActivityId())
                .toList();
    }

    void block(String supplier, boolean blocked) {
        database.sql("update supplier set state = ? where id = ?")
                .params(blocked ? "BLOCKED" : "APPROVED", supplier)
                .update();
    }

    static Map<String, Object> select(String... suppliers) {
        Map<String, Object> form = new HashMap<>();
        form.put("chosenSuppliers", json("[\"" + String.join("\",\"", suppliers) + "\"]"));
        form.put("answerUntil", LocalDate.now().plusDays(7).toString());
        return form;
    }

    /** @param lamp roubles for one; null when lamps are not offered */
    static Map<String, Object> offer(int desk, Integer lamp, int days) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("answer", "offers");
        form.put(
                "quotedLines",
                json("[{\"line\":1,\"price\":" + desk * 100 + "},{\"line\":2"
                        + (lamp == null ? "" : ",\"price\":" + lamp * 100) + "}]"));
        form.put("deliveryDays", days);
        form.put("prepaymentPercent", 0);
        form.put("paymentDays", 10);
        form.put("validUntil", LocalDate.now().plusDays(30).toString());
        return form;
    }

    static Map<String, Object> declines() {
        return Map.of("answer", "declines", "declineReason", "Too busy.");
    }

    static Map<String, Object> choose(String desks, String lamps, String reason) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("quoteOutcome", "chosen");
        form.put(
                "choices",
                json("[{\"line\":1,\"winner\":\"" + desks + "\"},{\"line\":2" + ",\"winner\":"
                        + (lamps == null ? null : "\"" + lamps + "\"") + "}]"));
        if (reason != null) {
            form.put("reason", reason);
        }
        return form;
    }

    static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }
}
