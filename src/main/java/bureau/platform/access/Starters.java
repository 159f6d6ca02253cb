package bureau.platform.access;

import java.util.List;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Who may start a process: those whom the model names as its starters, everybody where it names none, and nobody where it
 * is only called by others. Who runs the processes may start any of them again. Asked within a command of the engine.
 */
final class Starters {

    private Starters() {}

    static boolean include(Authentication person, ProcessDefinition process) {
        return runsProcesses(process)
                || process.isStartableInTasklist() && (isOpenToAll(process) || namesOneOf(process, person));
    }

    private static boolean runsProcesses(ProcessDefinition process) {
        return Context.getCommandContext()
                .getAuthorizationManager()
                .isAuthorized(
                        ProcessDefinitionPermissions.UPDATE_INSTANCE, Resources.PROCESS_DEFINITION, process.getKey());
    }

    private static boolean isOpenToAll(ProcessDefinition process) {
        return links(process).isEmpty();
    }

    private static boolean namesOneOf(ProcessDefinition process, Authentication person) {
        List<String> groups = person.getGroupIds() == null ? List.of() : person.getGroupIds();
        return links(process).stream()
                .anyMatch(link -> person.getUserId().equals(link.getUserId()) || groups.contains(link.getGroupId()));
    }

    private static List<IdentityLinkEntity> links(ProcessDefinition process) {
        return ((ProcessDefinitionEntity) process).getIdentityLinks();
    }
}
