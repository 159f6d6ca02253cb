package bureau.platform.access;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Has every user task of every model ask for stand-ins, and keeps the role that a model names as its {@code owner}. */
class StandInParseListener extends AbstractBpmnParseListener {

    private final StandIns standIns;

    StandInParseListener(StandIns standIns) {
        this.standIns = standIns;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.setProperty(TaskReview.OWNER, ExtensionProperty.of(process, TaskReview.OWNER));
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        activity.setProperty(
                TaskReview.PERSONAL, Boolean.parseBoolean(ExtensionProperty.of(userTask, TaskReview.PERSONAL)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener) standIns::assigned);
        // Not built in, because those come first, and the model's own listeners may still name candidates.
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) this::offered);
    }

    private void offered(DelegateTask task) {
        if (task.getAssignee() == null) {
            standIns.reconsider(task);
        }
    }
}
