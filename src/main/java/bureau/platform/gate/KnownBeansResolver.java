package bureau.platform.gate;

import java.lang.reflect.Method;
import java.util.Optional;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** <code>${bean}</code> and <code>${bean.method(…)}</code>. */
class KnownBeansResolver extends ClosedResolver {

    private final KnownBeans beans;

    KnownBeansResolver(KnownBeans beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null && property instanceof String name && beans.has(name)) {
            context.setPropertyResolved(true);
            return beans.get(name);
        }
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        Optional<Method> allowed = beans.nameOf(base)
                .flatMap(bean -> beans.method(bean, String.valueOf(method), arguments == null ? 0 : arguments.length));
        return allowed.map(it -> call(context, base, it, arguments == null ? new Object[0] : arguments))
                .orElse(null);
    }
}
