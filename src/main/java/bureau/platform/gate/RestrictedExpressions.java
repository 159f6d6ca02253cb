package bureau.platform.gate;

import java.lang.reflect.Method;
import java.time.ZoneId;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What expressions can reach at run time: known beans, variables, and nothing behind a value. So it does not matter
 * whether an expression came through the gate, out of a stored filter or out of the database.
 */
@Component
class RestrictedExpressions extends JuelExpressionManager {

    private static final Set<String> FUNCTIONS = Set.of(
            CommandContextFunctions.CURRENT_USER,
            CommandContextFunctions.CURRENT_USER_GROUPS,
            DateTimeFunctions.NOW,
            DateTimeFunctions.DATE_TIME);

    private final KnownBeans knownBeans;
    private final ZoneId zone;

    RestrictedExpressions(KnownBeans knownBeans, @Value("${bureau.time-zone}") ZoneId zone) {
        this.knownBeans = knownBeans;
        this.zone = zone;
    }

    /** Plugins offer more of them, such as parsers of XML. */
    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        // Beans first: nobody can put a variable in the place of a bean.
        resolver.add(new KnownBeansResolver(knownBeans));
        resolver.add(new DateResolver(zone));
        resolver.add(new CaseNumberResolver());
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        return resolver;
    }
}
