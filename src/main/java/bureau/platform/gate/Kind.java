package bureau.platform.gate;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** What an attribute or the text of an element may be. */
enum Kind {
    /** Words without expressions. */
    PLAIN,
    /** Words, expressions, or words with expressions between them. */
    VALUE,
    /** One expression that gives yes or no. */
    CONDITION,
    /** One call of a bean's method. */
    CALL,
    DELEGATE(JavaDelegate.class),
    LISTENER(ExecutionListener.class, JavaDelegate.class),
    TASK_LISTENER(TaskListener.class),
    /** The type of an expression element. */
    FORMAL,
    FEEL,
    FEEL_LANGUAGE;

    private final List<Class<?>> beans;

    Kind(Class<?>... beans) {
        this.beans = List.of(beans);
    }

    /** The types of the bean to be named here, one of them is enough. */
    List<Class<?>> beans() {
        return beans;
    }
}
