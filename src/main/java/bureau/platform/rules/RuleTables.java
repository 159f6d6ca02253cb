package bureau.platform.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the newest version of a decision table, whichever deployment brought it. */
@Component
public class RuleTables {

    /** Far above the number of tasks that an office's models have. */
    private static final int MOST_ANSWERS = 10_000;

    private record Question(String definitionId, Map<String, Object> inputs) {}

    private final ProcessEngine engine;
    private final RuleUses uses;
    private final QuietRules rules = new QuietRules();
    private final Map<Question, QuietRules.Answer> answers = new ConcurrentHashMap<>();

    RuleTables(@Lazy ProcessEngine engine, RuleUses uses) {
        this.engine = engine;
        this.uses = uses;
    }

    /**
     * The one row that fits, its outputs by name; empty when none fits. A version never changes, so the same question to it is
     * evaluated once; each time it is asked counts.
     *
     * @throws IllegalStateException when no such table is deployed
     */
    public Optional<Map<String, Object>> row(String table, Map<String, Object> inputs) {
        return single(table, inputs, ask(table, inputs, true));
    }

    /** The same for whoever only looks: it counts for nothing. */
    public Optional<Map<String, Object>> look(String table, Map<String, Object> inputs) {
        return single(table, inputs, ask(table, inputs, false));
    }

    /** All rows that fit, in the order of the table; what a row leaves empty is not in it. */
    public List<Map<String, Object>> rows(String table, Map<String, Object> inputs) {
        return ask(table, inputs, true);
    }

    private static Optional<Map<String, Object>> single(
            String table, Map<String, Object> inputs, List<Map<String, Object>> rows) {
        if (rows.size() > 1) {
            throw new IllegalStateException("Several rows of " + table + " fit " + inputs);
        }
        return rows.stream().findFirst();
    }

    private List<Map<String, Object>> ask(String table, Map<String, Object> inputs, boolean counted) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            DecisionDefinitionEntity newest =
                    context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(table);
            if (newest == null) {
                throw new IllegalStateException("The decision table " + table + " is not deployed.");
            }
            QuietRules.Answer answer = find(context, newest, inputs);
            if (counted) {
                uses.met(newest.getId(), answer.rules());
            }
            return answer.rows();
        });
    }

    private QuietRules.Answer find(
            CommandContext context, DecisionDefinitionEntity definition, Map<String, Object> inputs) {
        Question question = new Question(definition.getId(), Map.copyOf(inputs));
        QuietRules.Answer known = answers.get(question);
        if (known == null) {
            known = rules.ask(
                    definition.getKey(),
                    context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .findDmnModelInstanceForDecisionDefinition(definition.getId()),
                    question.inputs());
            if (answers.size() >= MOST_ANSWERS) {
                answers.clear();
            }
            answers.put(question, known);
        }
        return known;
    }
}
