package bureau.platform.tasks;

import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * A message may open a task beside the case (a change, a cancellation). Sent twice it would open the task twice, since such
 * an event stays open; so, through whichever door, it is refused as long as the task it leads to still waits.
 */
@Component
class AskedOncePlugin extends AbstractProcessEnginePlugin {

    private final Messages messages;
    private final ModelTranslations translations;

    AskedOncePlugin(Messages messages, ModelTranslations translations) {
        this.messages = messages;
        this.translations = translations;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new ParseListener());
    }

    private final class ParseListener extends AbstractBpmnParseListener {

        private final ExecutionListener asked = execution -> refuseIfItWaits(execution);

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
            boolean beside = scope instanceof ActivityImpl inside
                    && inside.isTriggeredByEvent()
                    && inside.getActivityStartBehavior() == ActivityStartBehavior.CONCURRENT_IN_FLOW_SCOPE;
            if (beside && element.element("messageEventDefinition") != null) {
                start.addListener(ExecutionListener.EVENTNAME_START, asked);
            }
        }
    }

    private void refuseIfItWaits(DelegateExecution execution) {
        ExecutionEntity instance = ((ExecutionEntity) execution).getProcessInstance();
        // Of two who ask at the same moment the second one fails when he saves, and finds the task when he tries again.
        instance.forceUpdate();
        PvmActivity next = ((ExecutionEntity) execution)
                .getActivity()
                .getOutgoingTransitions()
                .get(0)
                .getDestination();
        if (((ActivityImpl) next).getActivityBehavior() instanceof UserTaskActivityBehavior) {
            Context.getCommandContext().getTaskManager().findTasksByProcessInstanceId(instance.getId()).stream()
                    .filter(task -> next.getId().equals(task.getTaskDefinitionKey()))
                    .findFirst()
                    .ifPresent(this::refuse);
        }
    }

    private void refuse(Task waiting) {
        throw messages.refused(
                "askedAlready",
                translations.in(messages.reader(), waiting.getProcessDefinitionId(), waiting.getName()));
    }
}
