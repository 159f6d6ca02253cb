package bureau.platform.forms;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets the Tasklist show every Camunda Form through our form host, because the form-js that it brings itself is too old for
 * files and lists. A form key wins over a form reference, which stays in the model and readable in the definition.
 */
@Component
class FormHostPlugin extends AbstractProcessEnginePlugin {

    static final String HOST = "embedded:/forms/host.html";

    private final ApplicationEventPublisher events;

    FormHostPlugin(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(parseListener());
    }

    private BpmnParseListener parseListener() {
        return new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                if (showInHost(task.getFormDefinition())) {
                    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, handedIn());
                    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, handedIn());
                }
            }

            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                if (process.getStartFormDefinition() != null && showInHost(process.getStartFormDefinition())) {
                    process.setHasStartFormKey(true);
                    process.addBuiltInListener(ExecutionListener.EVENTNAME_START, started());
                }
            }
        };
    }

    private static boolean showInHost(FormDefinition form) {
        boolean reference = form.getCamundaFormDefinitionKey() != null;
        if (reference) {
            form.setFormKey(new FixedValue(HOST));
        }
        return reference;
    }

    private TaskListener handedIn() {
        return task -> events.publishEvent(new FormHandedIn(task.getId(), null, null));
    }

    private ExecutionListener started() {
        return execution -> {
            boolean byPerson = execution.getSuperExecution() == null;
            if (byPerson) {
                String key =
                        ((ExecutionEntity) execution).getProcessDefinition().getKey();
                events.publishEvent(new FormHandedIn(null, key, userOf(execution)));
            }
        };
    }

    private static String userOf(DelegateExecution execution) {
        Authentication authentication =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }
}
