package bureau.platform.access;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Has the stand-ins look again at tasks that are open, each in a transaction of its own. */
@Component
public class TaskReview {

    static final String OWNER = "owner";

    /** Marks a user task of a model that nobody else can do: consent, or to have read something. */
    static final String PERSONAL = "personal";

    private static final Logger log = LoggerFactory.getLogger(TaskReview.class);

    private final ProcessEngine engine;
    private final StandIns standIns;
    private final FourEyes fourEyes;

    TaskReview(@Lazy ProcessEngine engine, StandIns standIns, FourEyes fourEyes) {
        this.engine = engine;
        this.standIns = standIns;
        this.fourEyes = fourEyes;
    }

    /** Those for whom the case of the task is made; nobody where the task is done. */
    public Set<String> requestersOf(String taskId) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    TaskEntity task = context.getTaskManager().findTaskById(taskId);
                    return task == null ? Set.<String>of() : fourEyes.requestersOf(task);
                });
    }

    /** @return false when it could not be looked at now, mostly because somebody works on it in this moment */
    public boolean reconsider(String taskId) {
        try {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequiresNew()
                    .execute(context -> reconsider(taskId, context));
            return true;
        } catch (OptimisticLockingException somebodyWorksOnIt) {
            return false;
        } catch (ProcessEngineException | DataAccessException e) {
            log.warn("Task {} was left with whom it is: {}", taskId, e.getMessage());
            return false;
        }
    }

    /** The role that answers for the process of the task, as its model says; null where it says nothing. */
    public static String ownerOf(DelegateTask task) {
        TaskEntity entity = (TaskEntity) task;
        return entity.getProcessDefinition() == null
                ? null
                : (String) entity.getProcessDefinition().getProperty(OWNER);
    }

    /** Whether it stays with whom it is, also while he is away. */
    public static boolean isPersonal(DelegateTask task) {
        TaskEntity entity = (TaskEntity) task;
        ActivityImpl activity = entity.getProcessDefinition() == null
                ? null
                : entity.getProcessDefinition().findActivity(task.getTaskDefinitionKey());
        return activity != null && Boolean.TRUE.equals(activity.getProperty(PERSONAL));
    }

    private Void reconsider(String taskId, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        // The event makes the engine count the change, even of candidates alone, so that two at once are noticed.
        if (task != null && !task.isSuspended() && standIns.reconsider(task)) {
            task.triggerUpdateEvent();
        }
        return null;
    }
}
