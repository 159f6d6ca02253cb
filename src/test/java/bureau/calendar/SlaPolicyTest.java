package bureau.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of terms: every row, what it catches, and that every task of the models has a row of its own. */
class SlaPolicyTest {

    private static final Path TABLE = Path.of("processes/shared/sla-policy.dmn");
    private static final String ROWS = """
                    # task | priority | due, first and second escalation
                    approvePurchase    | normal | 8 4 16
                    decide             | urgent | 4 2 4
                    decide             | normal | 8 4 16
                    answerQuestion     | normal | 8 4 8
                    findApprover       | normal | 8 4 8
                    reworkRequest      | normal | 16 8 16
                    issueOrder         | normal | 8 4 8
                    receiveGoods       | normal | 8 4 8
                    justifyOverBudget  | normal | 8 4 8
                    transferBudget     | normal | 8 4 16
                    issueFromStock     | normal | 4 4 8
                    correctStockIssue  | normal | 4 4 8
                    confirmStockReceipt | normal | 8 4 8
                    selectSuppliers    | normal | 8 4 8
                    enterQuotation     | normal | 24 8 16
                    acceptFewerQuotes  | normal | 8 4 8
                    chooseSupplier     | normal | 8 4 8
                    recordConfirmation | normal | 8 4 8
                    updateConfirmation | normal | 8 4 8
                    chaseDelivery      | normal | 8 4 8
                    acceptServices     | normal | 8 4 8
                    settleClaim        | normal | 80 16 40
                    changeOrder        | normal | 8 4 8
                    cancelReceipt      | normal | 4 4 8
                    cancelOrder        | normal | 4 4 8
                    cancelInvoice      | normal | 4 4 8
                    rateSupplier       | normal | 40 16 40
                    resolveMismatch    | normal | 16 8 16
                    completeInvoice    | normal | 16 8 16
                    approvePayment     | normal | 8 4 16
                    releaseBlock       | normal | 8 4 16
                    postPayment        | normal | 24 4 8
                    recordRefund       | normal | 80 16 40
                    confirmSupplier | normal | 16 8 16
                    confirmReorder     | normal | 16 8 16
                    agreeToStandIn     | normal | 8 4 8
                    chooseSubstitute   | normal | 8 4 8
                    reworkAbsence      | normal | 16 8 16
                    signAbsenceOrder   | normal | 8 4 8
                    readAbsenceOrder   | normal | 8 4 8
                    changeAbsence      | normal | 8 4 8
                    consentToChange    | normal | 16 8 16
                    enterDocument      | normal | 24 8 16
                    notInTheTable      | urgent | 8 4 16
                    """;

    private static final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ROWS)
    void everyTaskHasItsTerm(String task, String priority, String hours) throws IOException {
        for (String process : List.of("purchasing", "approval-chain", "a process to come")) {
            assertThat(hours(process, task, priority)).isEqualTo(hours);
        }
    }

    @Test
    void theListAboveHasEveryRowOfTheTable() {
        List<String> listed = ROWS.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .map(row -> row[0].strip() + (row[1].strip().equals("urgent") ? "Urgent" : ""))
                .map(name -> name.equals("notInTheTableUrgent") ? "anythingElse" : name)
                .toList();
        assertThat(Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(Rule.class))
                .extracting(rule -> rule.getId().substring("rule_".length()))
                .containsExactlyElementsOf(listed);
    }

    @Test
    void everyTaskOfTheModelsHasARowOfItsOwn() throws IOException {
        Set<String> tasks = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .forEach(file -> Bpmn.readModelFromFile(file.toFile())
                            .getModelElementsByType(UserTask.class)
                            .forEach(task -> tasks.add("rule_" + task.getId().substring("user_".length()))));
        }
        List<String> rows = new ArrayList<>();
        Dmn.readModelFromFile(TABLE.toFile())
                .getModelElementsByType(Rule.class)
                .forEach(rule -> rows.add(rule.getId()));
        assertThat(tasks).isNotEmpty();
        assertThat(rows).containsAll(tasks);
    }

    private String hours(String process, String task, String priority) throws IOException {
        try (InputStream in = Files.newInputStream(TABLE)) {
            Map<String, Object> row = engine.evaluateDecisionTable(
                            engine.parseDecision("sla-policy", in),
                            Variables.putValue("process", process)
                                    .putValue("task", task)
                                    .putValue("priority", priority))
                    .getSingleResult()
                    .getEntryMap();
            return number(row, "dueHours") + " " + number(row, "firstEscalationHours") + " "
                    + number(row, "secondEscalationHours");
        }
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }
}
