package bureau.platform.variables;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Which case a step belongs to. A process that nobody can start by himself is a part of the case that calls it, so its steps
 * work on that one's records; no variable says so, since a variable could be forged.
 */
public final class CaseIds {

    /** The mark in the model of a called process that is a case of its own, such as one that is agreed to separately. */
    public static final String OWN_CASE = "ownCase";

    private CaseIds() {}

    /** The id of the process instance that a person, a timer or a message started, or that stands for a case of its own. */
    public static String of(DelegateExecution execution) {
        ExecutionEntity instance = instance((ExecutionEntity) execution);
        while (instance.getSuperExecution() != null && isPart(instance)) {
            instance = instance(instance.getSuperExecution());
        }
        return instance.getId();
    }

    /** @throws NullValueException when somebody else has finished the task in this moment */
    public static String of(DelegateTask task) {
        if (task.getExecution() == null) {
            throw new NullValueException("Cannot find task with id " + task.getId() + ": task is null");
        }
        return of(task.getExecution());
    }

    /** The same from outside of a step, inside of a command; the id itself when it runs no more. */
    public static String of(String processInstanceId) {
        ExecutionEntity instance = find(processInstanceId);
        return instance == null ? processInstanceId : of(instance);
    }

    /** The process instance and all that called it, the innermost first. */
    public static List<String> chain(String processInstanceId) {
        List<String> chain = new ArrayList<>(List.of(processInstanceId));
        ExecutionEntity instance = find(processInstanceId);
        while (instance != null && instance.getSuperExecution() != null) {
            instance = instance.getSuperExecution().getProcessInstance();
            chain.add(instance.getId());
        }
        return chain;
    }

    /** A called process may have ended while somebody was still at a task in it: then another was quicker. */
    private static ExecutionEntity instance(ExecutionEntity execution) {
        ExecutionEntity instance = execution.getProcessInstance();
        if (instance == null || instance.getSuperExecutionId() != null && instance.getSuperExecution() == null) {
            throw new OptimisticLockingException("The process of the execution " + execution.getId() + " has ended.");
        }
        return instance;
    }

    private static ExecutionEntity find(String processInstanceId) {
        return Context.getCommandContext().getExecutionManager().findExecutionById(processInstanceId);
    }

    private static boolean isPart(ExecutionEntity instance) {
        ProcessDefinitionEntity process = (ProcessDefinitionEntity) instance.getProcessDefinition();
        return !process.isStartableInTasklist() && !"true".equals(process.getProperty(OWN_CASE));
    }
}
