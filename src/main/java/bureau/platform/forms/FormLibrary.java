package bureau.platform.forms;

import bureau.platform.language.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/**
 * The forms as they are deployed. It asks for no permission: whoever shows a form has made sure before that the person may see
 * the task or start the process.
 */
@Component
public class FormLibrary {

    private final ProcessEngineConfigurationImpl engine;
    private final Messages messages;

    /** What is deployed never changes. */
    private final Map<String, DeployedForm> read = new ConcurrentHashMap<>();

    FormLibrary(ProcessEngine engine, Messages messages) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.messages = messages;
    }

    /** The form of a running task; empty where the task has none or does not run. */
    public Optional<DeployedForm> ofTask(String taskId) {
        return inEngine(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task == null ? Optional.empty() : ofTask(task, context);
        });
    }

    /** The form that a process starts with; empty where it has none. */
    public Optional<DeployedForm> ofStart(String processDefinitionId) {
        return inEngine(context ->
                ofStart(engine.getDeploymentCache().findDeployedProcessDefinitionById(processDefinitionId), context));
    }

    Optional<DeployedForm> ofTask(TaskEntity task, CommandContext context) {
        if (task.getTaskDefinition() == null) {
            return Optional.empty();
        }
        String deploymentId = engine.getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                .getDeploymentId();
        return find(task.getTaskDefinition().getFormDefinition(), task, deploymentId, context);
    }

    Optional<DeployedForm> ofStart(ProcessDefinitionEntity process, CommandContext context) {
        return find(
                process.getStartFormDefinition(),
                StartProcessVariableScope.getSharedInstance(),
                process.getDeploymentId(),
                context);
    }

    /** A form that is named but missing is no reason to accept anything. */
    private Optional<DeployedForm> find(
            FormDefinition named, VariableScope scope, String deploymentId, CommandContext context) {
        if (named == null || named.getCamundaFormDefinitionKey() == null) {
            return Optional.empty();
        }
        String key = text(named.getCamundaFormDefinitionKey(), scope);
        CamundaFormRefImpl reference = new CamundaFormRefImpl(key, named.getCamundaFormDefinitionBinding());
        if (named.getCamundaFormDefinitionVersion() != null) {
            reference.setVersion(Integer.valueOf(text(named.getCamundaFormDefinitionVersion(), scope)));
        }
        CamundaFormDefinition form =
                context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, deploymentId));
        if (form == null) {
            throw messages.refused("forms.formMissing", key);
        }
        return Optional.of(
                read.computeIfAbsent(form.getDeploymentId() + "/" + form.getResourceName(), id -> read(form, context)));
    }

    private static DeployedForm read(CamundaFormDefinition form, CommandContext context) {
        ResourceEntity resource = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName());
        String json = new String(resource.getBytes(), StandardCharsets.UTF_8);
        return new DeployedForm(CamundaForm.parse(json), json);
    }

    private static String text(Expression expression, VariableScope scope) {
        return String.valueOf(expression.getValue(scope));
    }

    <T> T inEngine(Command<T> question) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> question.execute(context)));
    }
}
