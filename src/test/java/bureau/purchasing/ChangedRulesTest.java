package bureau.purchasing;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.models.ChangedModels;
import bureau.platform.forms.FormData;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The office changes a rule while cases wait: what was decided stays, what is to be decided follows the new rule. */
@OfficeTest
class ChangedRulesTest {

    private static final String NEW_REASON = "Above 40,000 the finance director decides.";

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    PurchaseWalk walk;

    @Autowired
    MyPurchases purchases;

    @Autowired
    ChangedModels models;

    @Autowired
    FormData forms;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @AfterEach
    void takeBack() {
        models.takeBack();
    }

    @Test
    void chainThatWasPlannedStaysAndTheNextOneFollowsTheNewLimit() {
        String planned = office.start("emp.anton", "purchasing", wishes.cupboard());
        String returned = office.start("emp.anton", "purchasing", wishes.cupboard());
        office.complete("design.head", returned, Map.of("verdict", "rework", "comment", "Too large."));
        String beyond = office.start("emp.anton", "purchasing", beyondTheBudget());
        List<String> reasons = reasons(planned);
        Map<String, Object> seen = shown("design.head", planned);
        int oldVersion = tableVersion();

        models.table("approval-policy", ChangedRulesTest::lowerLimit);

        assertThat(reasons(planned)).isEqualTo(reasons);
        assertThat(shown("design.head", planned)).isEqualTo(seen);
        office.complete("design.head", planned, PurchaseWalk.approve());
        assertThat(office.task(planned).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
        assertThat(reasons(planned)).isEqualTo(reasons).doesNotContain(NEW_REASON);
        assertThat(versionsAsked(planned)).containsExactly(oldVersion);

        office.complete("emp.anton", returned, wishes.cupboard());
        assertThat(office.task(returned).getAssignee()).isEqualTo("design.head");
        office.complete("design.head", returned, PurchaseWalk.approve());
        assertThat(office.task(returned).getAssignee()).isEqualTo("cfo.belov");
        assertThat(shown("cfo.belov", returned).toString()).contains(NEW_REASON);
        assertThat(versionsAsked(returned)).containsExactly(oldVersion, oldVersion + 1);
        office.complete("cfo.belov", returned, PurchaseWalk.approve());
        assertThat(office.task(returned).getTaskDefinitionKey()).isEqualTo("user_issueOrder");

        office.complete(
                "emp.anton",
                beyond,
                Map.of("overBudgetAnswer", "explained", "overBudgetReason", "The old ones have broken down."));
        assertThat(reasons(beyond)).anyMatch(reason -> reason.contains(NEW_REASON));

        String begun = office.start("emp.anton", "purchasing", wishes.cupboard());
        assertThat(reasons(begun)).anyMatch(reason -> reason.contains(NEW_REASON));
        assertThat(versionsAsked(begun)).containsExactly(oldVersion + 1);
        for (String caseId : List.of(planned, returned, beyond, begun)) {
            office.as("emp.anton", () -> purchases.withdraw("emp.anton", caseId));
            office.runJobs(caseId);
        }
    }

    @Test
    void pricesAreAskedForByTheRuleInForceWhenTheSupplierIsChosen() {
        String direct = office.start("emp.anton", "purchasing", wishes.cupboard());
        String inAgreement = office.start("emp.anton", "purchasing", wishes.cupboard());
        office.complete("design.head", direct, PurchaseWalk.approve());
        String asking = walk.pricesAsked();

        models.table(
                "quote-requirements",
                table -> table.replace("50000", "40000").replaceFirst("(id=\"medium_minQuotes\">\\s*<text>)2", "$13"));

        assertThat(office.task(direct).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
        office.complete("om.gromova", direct, PurchaseWalk.order());
        assertThat(office.tasks(direct)).extracting(Task::getTaskDefinitionKey).contains("user_receiveGoods");

        office.complete("design.head", inAgreement, PurchaseWalk.approve());
        assertThat(office.task(inAgreement).getTaskDefinitionKey()).isEqualTo("user_selectSuppliers");
        assertThat(wanted(inAgreement)).isEqualTo(3L);

        answer(asking, "kantsmir", PriceRequestTrial.offer(20_000, 4_000, 5));
        answer(asking, "bumaga", PriceRequestTrial.offer(19_000, 6_000, 5));
        answer(asking, "mebel", PriceRequestTrial.declines());
        assertThat(wanted(asking)).as("as it was when they were asked").isEqualTo(2L);
        assertThat(office.task(asking).getTaskDefinitionKey()).isEqualTo("user_chooseSupplier");
    }

    @Test
    void taskThatWaitsKeepsItsTermAndTheNextOneGetsTheNewTerm() {
        String waiting = office.start("emp.anton", "purchasing", wishes.cupboard());
        Date due = office.task(waiting).getDueDate();

        models.table("sla-policy", table -> table.replaceFirst("(id=\"decide_dueHours\">\\s*<text>)8", "$180"));

        assertThat(office.task(waiting).getDueDate()).isEqualTo(due);
        String next = office.start("emp.anton", "purchasing", wishes.cupboard());
        assertThat(office.task(next).getDueDate()).isAfter(due);
        office.complete("design.head", waiting, Map.of("verdict", "rework", "comment", "Too large."));
        office.complete("emp.anton", waiting, wishes.cupboard());
        assertThat(office.task(waiting).getDueDate()).as("asked anew").isAfter(due);
    }

    /** The finance director decides from 40,000 roubles on, and says so in other words. */
    private static String lowerLimit(String table) {
        return table.replaceFirst("(id=\"large_amount\">\\s*<text>&gt; )100000", "$140000")
                .replaceFirst("(id=\"beyondBudget_amount\">\\s*<text>&lt;= )100000", "$140000")
                .replaceFirst("(id=\"large_reason\">\\s*<text>)\"[^\"]*\"", "$1\"" + NEW_REASON + "\"");
    }

    private void answer(String caseId, String supplier, Map<String, Object> form) {
        Task task = office.tasks(caseId).stream()
                .filter(each -> supplier.equals(engine.getTaskService().getVariable(each.getId(), "supplier")))
                .findFirst()
                .orElseThrow();
        office.handIn("om.gromova", task, form);
        office.runJobs(caseId);
    }

    private Object wanted(String caseId) {
        return engine.getTaskService().getVariable(office.tasks(caseId).get(0).getId(), "minQuotes");
    }

    private Map<String, Object> beyondTheBudget() {
        return wishes.wish(
                "services",
                "120",
                "archive",
                "[{\"name\":\"Shelves\",\"unit\":\"pc\",\"price\":9500000,\"quantity\":1}]");
    }

    private Map<String, Object> shown(String person, String caseId) {
        return office.as(person, () -> forms.ofTask(office.task(caseId).getId()));
    }

    /** Who is asked in the last round and why. */
    private List<String> reasons(String caseId) {
        return database.sql("""
                        select approver || ': ' || reason from approval_step s where case_id = ?
                           and round = (select max(round) from approval_step where case_id = s.case_id) order by seq
                        """).param(caseId).query(String.class).list();
    }

    private int tableVersion() {
        return engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("approval-policy")
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    /** By which versions of the table the case was judged, the first one first. */
    private List<Integer> versionsAsked(String caseId) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(caseId)
                .processDefinitionKey("approval-chain")
                .list()
                .stream()
                .flatMap(chain -> engine
                        .getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .processInstanceId(chain.getId())
                        .decisionDefinitionKey("approval-policy")
                        .list()
                        .stream())
                .sorted(Comparator.comparing(HistoricDecisionInstance::getEvaluationTime))
                .map(each -> engine.getRepositoryService()
                        .getDecisionDefinition(each.getDecisionDefinitionId())
                        .getVersion())
                .toList();
    }
}
