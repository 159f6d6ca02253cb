package bureau.platform.access;

import bureau.platform.language.Messages;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Stands in front of every engine command, whichever door it comes through. Tasks follow {@link TaskAccess}; all else
 * keeps the engine's authorisations. On top of both, {@link FourEyes}.
 */
class OfficeCommandChecker extends AuthorizationCommandChecker {

    private final TaskAccess access;
    private final FourEyes fourEyes;
    private final Messages messages;

    OfficeCommandChecker(TaskAccess access, FourEyes fourEyes, Messages messages) {
        this.access = access;
        this.fourEyes = fourEyes;
        this.messages = messages;
    }

    @Override
    public void checkCreateProcessInstance(ProcessDefinition process) {
        Authentication user = checkedUser();
        if (user != null && !Starters.include(user, process)) {
            throw new AuthorizationException(messages.text("access.notYoursToStart", process.getName()));
        }
        super.checkCreateProcessInstance(process);
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        require(task, access::maySee, () -> super.checkReadTask(task));
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        require(task, access::maySee, () -> super.checkReadTaskVariable(task));
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        Authentication user = checkedUser();
        if (user == null) {
            return;
        }
        fourEyes.refuseOwn(user.getUserId(), task);
        if (!access.mayDo(user, task)) {
            throw new AuthorizationException(messages.text("access.taskIsNotYours"));
        }
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        Authentication user = checkedUser();
        if (user != null) {
            fourEyes.refuseOwn(user.getUserId(), task);
        }
        require(task, access::mayHandOver, () -> super.checkTaskAssign(task));
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        refuseOwnCase(task.getProcessInstanceId());
        super.checkUpdateTaskVariable(task);
    }

    @Override
    public void checkUpdateProcessInstance(ExecutionEntity execution) {
        refuseOwnCase(execution.getProcessInstanceId());
        super.checkUpdateProcessInstance(execution);
    }

    @Override
    public void checkUpdateProcessInstanceById(String processInstanceId) {
        refuseOwnCase(processInstanceId);
        super.checkUpdateProcessInstanceById(processInstanceId);
    }

    @Override
    public void checkUpdateProcessInstanceVariables(ExecutionEntity execution) {
        refuseOwnCase(execution.getProcessInstanceId());
        super.checkUpdateProcessInstanceVariables(execution);
    }

    @Override
    public void checkMigrateProcessInstance(ExecutionEntity execution, ProcessDefinition target) {
        // The engine asks this with its checks switched off, having made those of the definitions before.
        Authentication user = Context.getCommandContext().getAuthentication();
        if (user != null) {
            fourEyes.refuseOwn(user.getUserId(), execution.getProcessInstanceId());
        }
        super.checkMigrateProcessInstance(execution, target);
    }

    @Override
    public void checkDeleteProcessInstance(ExecutionEntity execution) {
        refuseOwnCase(execution.getProcessInstanceId());
        super.checkDeleteProcessInstance(execution);
    }

    private void refuseOwnCase(String processInstanceId) {
        Authentication user = checkedUser();
        if (user != null && processInstanceId != null) {
            fourEyes.refuseOwn(user.getUserId(), processInstanceId);
        }
    }

    private void require(TaskEntity task, BiPredicate<Authentication, TaskEntity> rule, Runnable engineCheck) {
        // Some commands of the engine ask before they have looked whether there is one.
        if (task == null) {
            throw new NullValueException("Cannot find task with id");
        }
        Authentication user = checkedUser();
        if (user != null && !rule.test(user, task)) {
            engineCheck.run();
        }
    }

    /** The person behind the command, or nobody when the office itself acts (a timer, our own code). */
    private static Authentication checkedUser() {
        CommandContext context = Context.getCommandContext();
        return context.isAuthorizationCheckEnabled() ? context.getAuthentication() : null;
    }
}
