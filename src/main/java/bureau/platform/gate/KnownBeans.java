package bureau.platform.gate;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/** The beans that models may name. They are looked for by type, not made: they need the engine, and the engine needs us. */
@Component
class KnownBeans {

    private record Known(Class<?> type, boolean callable) {}

    private final ConfigurableListableBeanFactory beans;
    private final Supplier<Map<String, Known>> known = SingletonSupplier.of(this::find);

    KnownBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    boolean has(String name) {
        return known.get().containsKey(name);
    }

    Object get(String name) {
        return beans.getBean(name);
    }

    /** The name under which models may call this object. */
    Optional<String> nameOf(Object bean) {
        return known.get().keySet().stream()
                .filter(this::isCallable)
                .filter(name -> bean != null && beans.getBean(name) == bean)
                .findFirst();
    }

    /** Whether a delegate expression may name it where one of these types is wanted. */
    boolean is(String name, Collection<Class<?>> types) {
        return has(name) && types.stream().anyMatch(wanted -> wanted.isAssignableFrom(typeOf(name)));
    }

    String names(Collection<Class<?>> types) {
        return listed(
                known.get().keySet().stream().filter(name -> is(name, types)).toList());
    }

    boolean isCallable(String name) {
        return has(name) && known.get().get(name).callable();
    }

    String callableNames() {
        return listed(known.get().keySet().stream().filter(this::isCallable).toList());
    }

    Optional<Method> method(String bean, String method, int arguments) {
        return isCallable(bean)
                ? methods(bean).stream()
                        .filter(m -> m.getName().equals(method) && m.getParameterCount() == arguments)
                        .findFirst()
                : Optional.empty();
    }

    String methodNames(String bean) {
        return listed(new TreeSet<>(methods(bean).stream()
                .map(m -> m.getName() + "/" + m.getParameterCount())
                .toList()));
    }

    private List<Method> methods(String bean) {
        return Arrays.stream(typeOf(bean).getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
                .filter(m -> !m.isSynthetic())
                .toList();
    }

    private Class<?> typeOf(String name) {
        return known.get().get(name).type();
    }

    private Map<String, Known> find() {
        Map<String, Known> found = new TreeMap<>();
        for (Class<?> type : List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)) {
            add(found, beans.getBeanNamesForType(type, true, false));
        }
        add(found, beans.getBeanNamesForAnnotation(ModelBean.class));
        return found;
    }

    private void add(Map<String, Known> found, String[] names) {
        for (String name : names) {
            Class<?> type = AutoProxyUtils.determineTargetClass(beans, name);
            if (type != null) {
                boolean callable = beans.findAnnotationOnBean(name, ModelBean.class, false) != null;
                found.put(name, new Known(ClassUtils.getUserClass(type), callable));
            }
        }
    }

    private static String listed(Collection<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }
}
