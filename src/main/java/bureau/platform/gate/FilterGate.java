package bureau.platform.gate;

import bureau.platform.language.Messages;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.springframework.stereotype.Component;

/** A stored filter is no deployment, but its expressions are evaluated for everybody who opens it. */
@Component
class FilterGate implements SessionFactory {

    private final Messages messages;

    FilterGate(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Class<?> getSessionType() {
        return FilterManager.class;
    }

    @Override
    public Session openSession() {
        return new FilterManager() {
            @Override
            public Filter insertOrUpdateFilter(Filter filter) {
                checkQuery(filter.getQuery());
                return super.insertOrUpdateFilter(filter);
            }
        };
    }

    private void checkQuery(AbstractQuery<?, ?> query) {
        query.getExpressions().values().forEach(this::check);
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(part -> part.getExpressions().values().forEach(this::check));
        }
    }

    private void check(String expression) {
        if (!FilterExpression.isAllowed(expression)) {
            throw messages.refused("gate.filter", Findings.shown(expression));
        }
    }
}
