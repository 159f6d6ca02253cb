package bureau.inbox;

import bureau.people.Roles;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists on the left of the Tasklist. They are made once for each edition of {@link TaskLists}; what people have made,
 * changed or thrown away since then stays so.
 */
@Component
@Order(20)
class Filters implements ApplicationRunner {

    /** Property of a filter of ours: which one it is. */
    static final String LIST = "bureauList";

    /** Property of a filter of ours: the edition that made it. */
    static final String EDITION = "bureauEdition";

    private static final int CURRENT_EDITION = 2;
    private static final String COLOUR = "#2f5d7c";

    private final FilterService filters;
    private final TaskLists lists;
    private final AuthorizationService authorizations;
    private final Messages messages;

    Filters(FilterService filters, TaskLists lists, AuthorizationService authorizations, Messages messages) {
        this.filters = filters;
        this.lists = lists;
        this.authorizations = authorizations;
        this.messages = messages;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        List<Filter> there = filters.createTaskFilterQuery().list();
        if (there.stream().noneMatch(filter -> edition(filter) == CURRENT_EDITION)) {
            for (TaskLists.TaskList list : lists.all()) {
                Optional<Filter> old =
                        there.stream().filter(filter -> isSame(filter, list)).findFirst();
                save(old.orElseGet(() -> filters.newTaskFilter()), list, old.isEmpty());
            }
        }
    }

    private static int edition(Filter filter) {
        return filter.getProperties().get(EDITION) instanceof Number edition ? edition.intValue() : 0;
    }

    /** The first edition had no mark: it is known by its name, in either language, and its colour. */
    private boolean isSame(Filter filter, TaskLists.TaskList list) {
        Map<String, Object> properties = filter.getProperties();
        if (properties.containsKey(LIST)) {
            return list.id().equals(properties.get(LIST));
        }
        return COLOUR.equals(properties.get("color"))
                && Arrays.stream(Language.values())
                        .anyMatch(
                                language -> messages.text(language, list.name()).equals(filter.getName()));
    }

    private void save(Filter filter, TaskLists.TaskList list, boolean isNew) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", messages.text(messages.office(), list.name() + ".help"));
        properties.put("priority", list.position());
        properties.put("color", COLOUR);
        properties.put("refresh", true);
        properties.put(LIST, list.id());
        properties.put(EDITION, CURRENT_EDITION);
        filter.setName(messages.text(messages.office(), list.name()))
                .setQuery(list.query())
                .setProperties(properties);
        filters.saveFilter(filter);
        if (isNew) {
            mayBeReadByAll(filter);
        }
    }

    private void mayBeReadByAll(Filter filter) {
        Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        read.setGroupId(Roles.EMPLOYEE);
        read.setResource(Resources.FILTER);
        read.setResourceId(filter.getId());
        read.addPermission(Permissions.READ);
        authorizations.saveAuthorization(read);
    }
}
