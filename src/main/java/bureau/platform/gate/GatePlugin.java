package bureau.platform.gate;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the gate in front of the engine, and behind it what a model may reach at run time. */
@Component
class GatePlugin extends AbstractProcessEnginePlugin {

    private final ModelGate gate;
    private final RestrictedExpressions expressions;
    private final FilterGate filters;

    GatePlugin(ModelGate gate, RestrictedExpressions expressions, FilterGate filters) {
        this.gate = gate;
        this.expressions = expressions;
        this.filters = filters;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), gate));
        engine.setCustomSessionFactories(with(engine.getCustomSessionFactories(), filters));
        engine.setExpressionManager(expressions);
        engine.setDmnElProvider(expressions.toElProvider());
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
    }

    private static <T> List<T> with(List<T> others, T ours) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(ours);
        return all;
    }
}
