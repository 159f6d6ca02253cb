package bureau.platform.tasks;

import bureau.platform.variables.CaseIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds the watch to every user task, and remembers who owns a process. */
@Component
class TaskWatchPlugin extends AbstractProcessEnginePlugin {

    /** What is read later of a process; the engine itself keeps none of its properties. */
    private static final Set<String> KEPT = Set.of(OpenTasks.OWNER, CaseIds.OWN_CASE);

    private final ObjectProvider<TaskWatch> watches;

    TaskWatchPlugin(ObjectProvider<TaskWatch> watches) {
        this.watches = watches;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new ParseListener());
    }

    private final class ParseListener extends AbstractBpmnParseListener {

        private final TaskListener opened = task -> watches.forEach(watch -> watch.opened(OpenTasks.of(task)));
        private final TaskListener changed = task -> {
            Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
            watches.forEach(watch -> watch.changed(task.getId(), due));
        };
        private final TaskListener over = task -> watches.forEach(watch -> watch.over(task.getId()));

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, opened);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, changed);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, over);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, over);
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            Element extensions = element.element("extensionElements");
            Element properties = extensions == null
                    ? null
                    : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
            if (properties != null) {
                properties.elements().stream()
                        .filter(property -> KEPT.contains(property.attribute("name")))
                        .forEach(property ->
                                process.setProperty(property.attribute("name"), property.attribute("value")));
            }
        }
    }
}
