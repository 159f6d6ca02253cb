package bureau.people;

import bureau.platform.language.Messages;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;

/**
 * Makes the groups of {@link Roles} and gives each exactly the rights it needs. Rights for tasks are not among them: who
 * may see and do a task follows from the task.
 */
@Component
@Order(5)
public class Rights implements ApplicationRunner {

    private static final String ALL = Authorization.ANY;

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final Messages messages;

    Rights(IdentityService identities, AuthorizationService authorizations, Messages messages) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.messages = messages;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Roles.ALL.forEach(this::makeGroup);
        grant(Roles.EMPLOYEE, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(
                Roles.EMPLOYEE,
                Resources.PROCESS_DEFINITION,
                ALL,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(Roles.EMPLOYEE, Resources.PROCESS_INSTANCE, ALL, ProcessInstancePermissions.CREATE);

        grant(Roles.PROCESS_DESIGNER, Resources.DEPLOYMENT, ALL, Permissions.READ, Permissions.CREATE);
        grant(
                Roles.PROCESS_DESIGNER,
                Resources.DECISION_DEFINITION,
                ALL,
                Permissions.READ,
                Permissions.CREATE_INSTANCE);
        grant(Roles.PROCESS_DESIGNER, Resources.DECISION_REQUIREMENTS_DEFINITION, ALL, Permissions.READ);

        grant(Roles.OPERATOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                Roles.OPERATOR,
                Resources.PROCESS_DEFINITION,
                ALL,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB,
                SUSPEND_INSTANCE,
                TASK_ASSIGN);
        grant(Roles.OPERATOR, Resources.DEPLOYMENT, ALL, Permissions.READ);
        grant(Roles.OPERATOR, Resources.DECISION_DEFINITION, ALL, Permissions.READ, Permissions.READ_HISTORY);
        grant(Roles.OPERATOR, Resources.DECISION_REQUIREMENTS_DEFINITION, ALL, Permissions.READ);

        for (Resource each : Resources.values()) {
            grant(Roles.ADMINISTRATOR, each, ALL, Permissions.ALL);
        }
    }

    private void makeGroup(String id) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(messages.text(messages.office(), "people.role." + id));
            group.setType("WORKFLOW");
            identities.saveGroup(group);
        }
    }

    /** Leaves a row that is there as the administrator has set it. */
    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        boolean there = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(resourceId)
                        .count()
                > 0;
        if (!there) {
            Authorization row = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            row.setGroupId(group);
            row.setResource(resource);
            row.setResourceId(resourceId);
            row.setPermissions(permissions);
            authorizations.saveAuthorization(row);
        }
    }
}
