package bureau.platform.tasks;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.ProcessKey;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads from the engine what others must know of a task. */
@Component
public class OpenTasks {

    static final String OWNER = "owner";
    private static final String PRIORITY = "priority";

    private final ProcessEngine engine;

    OpenTasks(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Empty when there is no such task, or it is no step of a process. */
    public Optional<OpenTask> find(String taskId) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    TaskEntity task = context.getTaskManager().findTaskById(taskId);
                    return task == null || task.getExecution() == null ? Optional.empty() : Optional.of(of(task));
                });
    }

    /** Of which cases these tasks are steps; those that are gone, or are no step of a process, are missing. */
    public Map<String, String> casesOf(Collection<String> taskIds) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    Map<String, String> cases = new HashMap<>();
                    for (String id : taskIds) {
                        TaskEntity task = context.getTaskManager().findTaskById(id);
                        if (task != null && task.getExecution() != null) {
                            cases.put(id, CaseIds.of(task.getExecution()));
                        }
                    }
                    return cases;
                });
    }

    /** The role that owns the process of the case; empty where its model names none. */
    public static Optional<String> ownerOf(DelegateExecution execution) {
        return Optional.ofNullable(
                (String) instance(CaseIds.of(execution)).getProcessDefinition().getProperty(OWNER));
    }

    static OpenTask of(DelegateTask task) {
        String caseId = CaseIds.of(task);
        ExecutionEntity instance = instance(caseId);
        Object priority = task.getVariable(PRIORITY);
        Date due = task.getDueDate();
        return new OpenTask(
                task.getId(),
                caseId,
                ProcessKey.of(task.getExecution()),
                task.getTaskDefinitionKey(),
                priority == null ? null : priority.toString(),
                (String) instance.getProcessDefinition().getProperty(OWNER),
                task.getCreateTime().toInstant(),
                due == null ? null : due.toInstant());
    }

    private static ExecutionEntity instance(String caseId) {
        return Context.getCommandContext().getExecutionManager().findExecutionById(caseId);
    }
}
