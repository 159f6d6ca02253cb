package bureau.platform.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Evaluates tables without a trace in the engine's history, and tells which rules were met. FEEL alone is understood. */
final class QuietRules {

    /** @param rows the outputs of each rule that fits, by name, without those that it leaves empty; rules their ids */
    record Answer(List<Map<String, Object>> rows, List<String> rules) {}

    private final ThreadLocal<List<String>> met = ThreadLocal.withInitial(List::of);
    private final DmnEngine engine;

    QuietRules() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(language -> {
            throw new IllegalStateException("Decision tables are written in FEEL, not in " + language);
        });
        configuration.setElProvider(expression -> {
            throw new IllegalStateException("Decision tables are written in FEEL: " + expression);
        });
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> met.set(event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList()));
        this.engine = configuration.buildEngine();
    }

    Answer ask(String table, DmnModelInstance model, Map<String, Object> inputs) {
        DmnDecision decision = engine.parseDecision(table, model);
        try {
            DmnDecisionTableResult result = engine.evaluateDecisionTable(decision, Variables.fromMap(inputs));
            return new Answer(
                    result.getResultList().stream().map(QuietRules::filled).toList(), met.get());
        } finally {
            met.remove();
        }
    }

    private static Map<String, Object> filled(Map<String, Object> row) {
        return row.entrySet().stream()
                .filter(each -> Objects.nonNull(each.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
