package bureau.platform.access;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Narrows lists by what a person may see. The engine would join the tasks with their authorisation rows, which takes
 * seconds in a full inbox; here the query itself asks for assignee and candidates, for which there are indexes.
 */
public class OfficeAuthorizationManager extends AuthorizationManager {

    private final TaskAccess access;

    private OfficeAuthorizationManager(TaskAccess access) {
        this.access = access;
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        if (!isAuthCheckExecuted()) {
            super.configureTaskQuery(query);
            return;
        }
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        boolean alreadyNarrowed = query.getQueries().stream().anyMatch(OnlyVisible.class::isInstance);
        if (!alreadyNarrowed && !seesAllTasks()) {
            query.getQueries().add(new OnlyVisible(query, getCurrentAuthentication(), access));
        }
    }

    /** What somebody may not start is not offered to him. */
    @Override
    public void configureProcessDefinitionQuery(ProcessDefinitionQueryImpl query) {
        super.configureProcessDefinitionQuery(query);
        if (isAuthCheckExecuted() && query.isStartablePermissionCheck() && query.getIds() == null) {
            query.processDefinitionIdIn(startable());
        }
    }

    private String[] startable() {
        return Context.getCommandContext()
                .runWithoutAuthorization(() -> Context.getProcessEngineConfiguration()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .active()
                        .list())
                .stream()
                .filter(process -> Starters.include(getCurrentAuthentication(), process))
                .map(ProcessDefinition::getId)
                .toArray(String[]::new);
    }

    /** Who may not read the history of all cases sees those he started himself. */
    @Override
    public void configureHistoricProcessInstanceQuery(HistoricProcessInstanceQueryImpl query) {
        super.configureHistoricProcessInstanceQuery(query);
        if (!isAuthCheckExecuted()
                || isAuthorized(Permissions.READ_HISTORY, Resources.PROCESS_DEFINITION, "*")
                || (query.getStartedBy() != null && !query.getStartedBy().equals(currentUser()))) {
            return;
        }
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        query.startedBy(currentUser());
    }

    /** @return whether who asks sees some tasks only */
    boolean narrowsTasks() {
        return isAuthCheckExecuted() && !seesAllTasks();
    }

    private boolean seesAllTasks() {
        return isAuthorized(Permissions.READ_TASK, Resources.PROCESS_DEFINITION, "*");
    }

    private String currentUser() {
        return getCurrentAuthentication().getUserId();
    }

    /** One more condition on the query: assigned to a person one sees, or offered to oneself or one's groups. */
    private static final class OnlyVisible extends TaskQueryImpl {

        private final transient List<String> groups;

        OnlyVisible(TaskQueryImpl main, Authentication user, TaskAccess access) {
            this.isOrQueryActive = true;
            this.queries = main.getQueries();
            this.groups = user.getGroupIds();
            taskAssigneeIn(access.sees(user.getUserId()).toArray(String[]::new));
            taskOwner(user.getUserId());
            taskCandidateUser(user.getUserId());
            includeAssignedTasks();
        }

        @Override
        protected List<String> getGroupsForCandidateUser(String userId) {
            return groups == null ? List.of() : groups;
        }
    }

    static final class Factory extends GenericManagerFactory {

        private final TaskAccess access;

        Factory(TaskAccess access) {
            super(AuthorizationManager.class);
            this.access = access;
        }

        @Override
        public Session openSession() {
            return new OfficeAuthorizationManager(access);
        }
    }
}
