package bureau.platform.rules;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Evaluates tables without a trace in the engine's history, and tells which rules were met. FEEL alone is understood. */
final class QuietRules {

    /** @param outputs of the one rule that fits, by name; empty when none fits */
    record Answer(Map<String, Object> outputs, List<String> rules) {}

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
                    result.isEmpty()
                            ? Map.of()
                            : Map.copyOf(result.getSingleResult().getEntryMap()),
                    met.get());
        } finally {
            met.remove();
        }
    }
}
