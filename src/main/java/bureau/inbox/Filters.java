package bureau.inbox;

import bureau.people.Roles;
import bureau.platform.language.Messages;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists on the left of the Tasklist, made at the first start; a fresh engine has none. */
@Component
@Order(20)
class Filters implements ApplicationRunner {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final Messages messages;

    Filters(FilterService filters, TaskService tasks, AuthorizationService authorizations, Messages messages) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.messages = messages;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (filters.createFilterQuery().count() > 0) {
            return;
        }
        add("inbox.filter.mine", 10, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        add(
                "inbox.filter.groups",
                20,
                // By the person, whose groups count too: a stand-in is offered tasks of groups that he is not in.
                tasks.createTaskQuery()
                        .taskCandidateUserExpression("${currentUser()}")
                        .taskUnassigned());
        add("inbox.filter.all", 30, tasks.createTaskQuery());
    }

    private void add(String name, int position, TaskQuery query) {
        Filter filter = filters.newTaskFilter(messages.text(messages.office(), name))
                .setQuery(query.orderByDueDate().asc());
        filter.setProperties(Map.of(
                "description",
                messages.text(messages.office(), name + ".help"),
                "priority",
                position,
                "color",
                "#2f5d7c",
                "refresh",
                true));
        filters.saveFilter(filter);
        Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        read.setGroupId(Roles.EMPLOYEE);
        read.setResource(Resources.FILTER);
        read.setResourceId(filter.getId());
        read.addPermission(Permissions.READ);
        authorizations.saveAuthorization(read);
    }
}
