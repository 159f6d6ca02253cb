package bureau.platform.access;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Finds the mark {@code fourEyes} in a model and guards the task's assignment. */
class FourEyesParseListener extends AbstractBpmnParseListener {

    private final FourEyes fourEyes;

    FourEyesParseListener(FourEyes fourEyes) {
        this.fourEyes = fourEyes;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        if (isMarked(userTask)) {
            activity.setProperty(FourEyes.MARK, true);
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(
                            TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener) fourEyes::refuseAssignment);
        }
    }

    private static boolean isMarked(Element userTask) {
        return "true".equals(ExtensionProperty.of(userTask, FourEyes.MARK));
    }
}
