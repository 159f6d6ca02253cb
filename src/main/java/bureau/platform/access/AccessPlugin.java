package bureau.platform.access;

import bureau.platform.language.Messages;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Puts our access rules in the place of the engine's rows for each task. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    private final TaskAccess access;
    private final Worklist worklist;
    private final FourEyes fourEyes;
    private final StandIns standIns;
    private final Messages messages;

    AccessPlugin(TaskAccess access, Worklist worklist, FourEyes fourEyes, StandIns standIns, Messages messages) {
        this.access = access;
        this.worklist = worklist;
        this.fourEyes = fourEyes;
        this.standIns = standIns;
        this.messages = messages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCommandCheckers(new ArrayList<>(
                List.of(new TenantCommandChecker(), new OfficeCommandChecker(access, fourEyes, messages))));
        if (configuration.getCustomSessionFactories() == null) {
            configuration.setCustomSessionFactories(new ArrayList<>());
        }
        configuration.getCustomSessionFactories().add(new OfficeAuthorizationManager.Factory(access));
        configuration.getCustomSessionFactories().add(new OfficeTaskManager.Factory(access, worklist));
        configuration.setResourceAuthorizationProvider(new NoRowsForTasks());
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        // In this order: who stands in is found first, then the four eyes have the last word on him.
        configuration.getCustomPostBPMNParseListeners().add(new StandInParseListener(standIns));
        configuration.getCustomPostBPMNParseListeners().add(new FourEyesParseListener(fourEyes));
    }

    private static final class NoRowsForTasks extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
            return null;
        }

        @Override
        public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
            return null;
        }

        @Override
        public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
            return null;
        }
    }
}
