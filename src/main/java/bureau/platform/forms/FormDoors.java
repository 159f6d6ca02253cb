package bureau.platform.forms;

import bureau.platform.language.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/**
 * The ways by which values come in with a task or a start. Where there is a form, it decides, whoever calls: it says what the
 * step may set. Without a form a person can send nothing, while our own code, which acts for nobody, is free.
 */
@Component
class FormDoors {

    /** @param whole whether the step is done with it, so that required fields must be there */
    private record TaskDoor(Class<?> command, EngineField taskId, EngineField variables, boolean whole) {

        static TaskDoor of(Class<?> command, String variables, boolean whole) {
            return new TaskDoor(command, EngineField.of(command, "taskId"), EngineField.of(command, variables), whole);
        }
    }

    private static final List<TaskDoor> TASKS = List.of(
            TaskDoor.of(CompleteTaskCmd.class, "variables", true),
            TaskDoor.of(SubmitTaskFormCmd.class, "properties", true),
            TaskDoor.of(HandleTaskBpmnErrorCmd.class, "variables", false),
            TaskDoor.of(HandleTaskEscalationCmd.class, "variables", false));

    private static final EngineField SUBMITTED_PROCESS =
            EngineField.of(SubmitStartFormCmd.class, "processDefinitionId");
    private static final EngineField SUBMITTED = EngineField.of(SubmitStartFormCmd.class, "variables");
    private static final EngineField START = EngineField.of(StartProcessInstanceCmd.class, "instantiationBuilder");
    private static final EngineField START_AT =
            EngineField.of(StartProcessInstanceAtActivitiesCmd.class, "instantiationBuilder");

    private final FormLibrary library;
    private final FormData data;
    private final FormGuard guard;
    private final ValueTypes types;
    private final Messages messages;

    FormDoors(FormLibrary library, FormData data, FormGuard guard, Messages messages) {
        this.library = library;
        this.data = data;
        this.guard = guard;
        this.types = new ValueTypes(messages);
        this.messages = messages;
    }

    static boolean isDoor(Command<?> command) {
        return command instanceof SubmitStartFormCmd
                || command instanceof StartProcessInstanceCmd
                || command instanceof StartProcessInstanceAtActivitiesCmd
                || TASKS.stream().anyMatch(door -> door.command().isInstance(command));
    }

    void judge(Command<?> command, CommandContext context) {
        for (TaskDoor door : TASKS) {
            if (door.command().isInstance(command)) {
                task(door, command, context);
            }
        }
        if (command instanceof SubmitStartFormCmd) {
            submittedStart(command, context);
        } else if (command instanceof StartProcessInstanceCmd) {
            start(START.get(command), context);
        } else if (command instanceof StartProcessInstanceAtActivitiesCmd) {
            startInTheMiddle(START_AT.get(command), context);
        }
        types.check(command);
    }

    /** Rights come first: a stranger learns nothing about the form. */
    private void task(TaskDoor door, Command<?> command, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(door.taskId().get(command));
        if (task == null) {
            return;
        }
        checkers(context).forEach(checker -> checker.checkTaskWork(task));
        Map<String, Object> sent = door.variables().get(command);
        Optional<DeployedForm> form = library.ofTask(task, context);
        if (form.isEmpty()) {
            withoutForm(sent, context);
            return;
        }
        CamundaForm drawn = form.get().form();
        Map<String, Object> shown = context.runWithoutAuthorization(() -> data.ofTask(drawn, task));
        Map<String, Object> values = sent == null ? Map.of() : sent;
        VariableMap accepted =
                door.whole() ? guard.filled(drawn, values, shown) : guard.unfinished(drawn, values, shown);
        door.variables().set(command, accepted);
    }

    private void submittedStart(Command<?> command, CommandContext context) {
        ProcessDefinitionEntity process = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(SUBMITTED_PROCESS.get(command));
        started(process, SUBMITTED.get(command), context).ifPresent(accepted -> SUBMITTED.set(command, accepted));
    }

    private void start(ProcessInstantiationBuilderImpl start, CommandContext context) {
        Map<String, Object> sent = start.getVariables();
        started(process(start, context), sent, context).ifPresent(accepted -> {
            sent.clear();
            accepted.keySet().forEach(name -> sent.put(name, accepted.getValueTyped(name)));
        });
    }

    private Optional<VariableMap> started(
            ProcessDefinitionEntity process, Map<String, Object> sent, CommandContext context) {
        checkers(context).forEach(checker -> checker.checkCreateProcessInstance(process));
        Optional<DeployedForm> form = library.ofStart(process, context);
        if (form.isEmpty()) {
            withoutForm(sent, context);
            return Optional.empty();
        }
        CamundaForm drawn = form.get().form();
        Map<String, Object> shown = context.runWithoutAuthorization(() -> data.ofStart(drawn, process.getId()));
        return Optional.of(guard.filled(drawn, sent, shown));
    }

    /** To begin behind the first steps skips them, so it asks for the right to modify running cases. */
    private void startInTheMiddle(ProcessInstantiationBuilderImpl start, CommandContext context) {
        context.getAuthorizationManager()
                .checkAuthorization(
                        Permissions.UPDATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        process(start, context).getKey());
    }

    private void withoutForm(Map<String, Object> sent, CommandContext context) {
        boolean sendsSome = sent != null && !sent.isEmpty();
        if (sendsSome && context.getAuthenticatedUserId() != null) {
            throw messages.refused("forms.noForm");
        }
    }

    private static ProcessDefinitionEntity process(ProcessInstantiationBuilderImpl start, CommandContext context) {
        return new GetDeployedProcessDefinitionCmd(start, false).execute(context);
    }

    private static List<CommandChecker> checkers(CommandContext context) {
        return context.getProcessEngineConfiguration().getCommandCheckers();
    }
}
