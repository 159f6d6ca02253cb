package bureau.platform.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the newest version of a decision table, whichever deployment brought it. */
@Component
public class RuleTables {

    /** Far above the number of tasks that an office's models have. */
    private static final int MOST_ANSWERS = 10_000;

    private record Question(String definitionId, Map<String, Object> inputs) {}

    private final ProcessEngine engine;
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();

    RuleTables(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * The one row that fits, its outputs by name; empty when none fits. A version never changes, so the same question to it
     * is evaluated, and written to the history, once.
     *
     * @throws IllegalStateException when no such table is deployed
     */
    public Optional<Map<String, Object>> row(String table, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = rows(table, inputs);
        if (rows.size() > 1) {
            throw new IllegalStateException("Several rows of " + table + " fit " + inputs);
        }
        return rows.stream().findFirst();
    }

    /** All rows that fit, in the order of the table; what a row leaves empty is not in it. */
    public List<Map<String, Object>> rows(String table, Map<String, Object> inputs) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> find(context, table, inputs));
    }

    private List<Map<String, Object>> find(CommandContext context, String table, Map<String, Object> inputs) {
        DecisionDefinitionEntity newest =
                context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(table);
        if (newest == null) {
            throw new IllegalStateException("The decision table " + table + " is not deployed.");
        }
        Question question = new Question(newest.getId(), Map.copyOf(inputs));
        List<Map<String, Object>> known = answers.get(question);
        if (known == null) {
            known = evaluate(context, question);
            if (answers.size() >= MOST_ANSWERS) {
                answers.clear();
            }
            answers.put(question, known);
        }
        return known;
    }

    private static List<Map<String, Object>> evaluate(CommandContext context, Question question) {
        ProcessEngineConfigurationImpl configuration = context.getProcessEngineConfiguration();
        return configuration
                .getDmnEngine()
                .evaluateDecisionTable(
                        configuration.getDeploymentCache().findDeployedDecisionDefinitionById(question.definitionId()),
                        Variables.fromMap(question.inputs()))
                .getResultList()
                .stream()
                .map(RuleTables::filled)
                .toList();
    }

    private static Map<String, Object> filled(Map<String, Object> row) {
        return row.entrySet().stream()
                .filter(each -> Objects.nonNull(each.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
