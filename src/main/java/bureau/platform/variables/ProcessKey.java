package bureau.platform.variables;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The id that the process of a step has in its model. */
public final class ProcessKey {

    private ProcessKey() {}

    /** From the definition: the id of a version does not always begin with it. */
    public static String of(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }
}
