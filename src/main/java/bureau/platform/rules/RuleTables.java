package bureau.platform.rules;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<Question, Map<String, Object>> answers = new ConcurrentHashMap<>();

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
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> find(context, table, inputs));
    }

    private Optional<Map<String, Object>> find(CommandContext context, String table, Map<String, Object> inputs) {
        DecisionDefinitionEntity newest =
                context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(table);
        if (newest == null) {
            throw new IllegalStateException("The decision table " + table + " is not deployed.");
        }
        Question question = new Question(newest.getId(), Map.copyOf(inputs));
        Map<String, Object> known = answers.get(question);
        if (known == null) {
            known = evaluate(context, question);
            if (answers.size() >= MOST_ANSWERS) {
                answers.clear();
            }
            answers.put(question, known);
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    private static Map<String, Object> evaluate(CommandContext context, Question question) {
        ProcessEngineConfigurationImpl configuration = context.getProcessEngineConfiguration();
        var result = configuration
                .getDmnEngine()
                .evaluateDecisionTable(
                        configuration.getDeploymentCache().findDeployedDecisionDefinitionById(question.definitionId()),
                        Variables.fromMap(question.inputs()));
        return result.isEmpty() ? Map.of() : Map.copyOf(result.getSingleResult().getEntryMap());
    }
}
