package bureau.security;

import bureau.OfficeTest;
import bureau.platform.language.Refused;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OfficeTest
class StoredFiltersTest {

    private static final String SINGS = "${" + Payloads.SINGS + "}";

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate database;

    @Autowired
    AuthorizationService authorizations;

    private final List<String> granted = new ArrayList<>();
    private Filter saved;

    @AfterEach
    void clean() {
        identity.clearAuthentication();
        granted.forEach(authorizations::deleteAuthorization);
        if (saved != null) {
            filters.deleteFilter(saved.getId());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SINGS,
                "${execution}",
                "${gateProbe.note(execution, 'a')}",
                "${currentUser().getClass()}",
                "${currentUser()}${currentUser()}",
                "x ${currentUser()}",
                "#{currentUser()}",
                "${dateTime().getClass()}",
                "${dateTime().toDate().getTime()}",
                "${now().getTime()}",
                "${dateTime().plusDays(now())}",
                "${currentUser"
            })
    void otherExpressionsAreRefusedOnSaving(String expression) {
        String quiet = Canary.state();
        Filter filter = filters.newTaskFilter("gate")
                .setQuery(tasks.createTaskQuery().taskNameLike("a").taskAssigneeExpression(expression));
        assertThatThrownBy(() -> filters.saveFilter(filter)).isInstanceOf(Refused.class);

        Filter hidden = filters.newTaskFilter("gate")
                .setQuery(tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(expression)
                        .taskUnassigned()
                        .endOr());
        assertThatThrownBy(() -> filters.saveFilter(hidden)).isInstanceOf(Refused.class);
        assertThat(Canary.state()).isEqualTo(quiet);
    }

    @Test
    void aFilterMayAskForThePersonWhoOpensIt() {
        Task task = tasks.newTask();
        task.setAssignee("gate-ivan");
        tasks.saveTask(task);
        save(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        for (String person : new String[] {"gate-ivan", "gate-olga"}) {
            allowToRead(person, Resources.FILTER, saved.getId());
            allowToRead(person, Resources.TASK, "*");
        }

        identity.setAuthenticatedUserId("gate-ivan");
        long ofIvan = filters.count(saved.getId());
        identity.setAuthenticatedUserId("gate-olga");
        long ofOlga = filters.count(saved.getId());
        identity.clearAuthentication();
        tasks.deleteTask(task.getId(), true);

        assertThat(ofOlga).isZero();
        assertThat(ofIvan).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${now()}",
                "${dateTime()}",
                "${ dateTime().plusDays(1).withTimeAtStartOfDay() }",
                "${dateTime().minusWeeks(2).toDate()}"
            })
    void aFilterMayReckonWithTheDate(String expression) {
        save(tasks.createTaskQuery().dueBeforeExpression(expression));
        assertThat(filters.count(saved.getId())).isGreaterThanOrEqualTo(0);
    }

    @Test
    void aFilterThatCameThereOtherwiseRunsNothing() {
        String quiet = Canary.state();
        save(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        int changed = database.update(
                "update act_ru_filter set query_ = replace(query_, ?, ?) where id_ = ?",
                "${currentUser()}",
                SINGS,
                saved.getId());
        assertThat(changed).isEqualTo(1);
        assertThat(database.queryForObject(
                        "select query_ from act_ru_filter where id_ = ?", String.class, saved.getId()))
                .contains("Canary");

        assertThatThrownBy(() -> filters.count(saved.getId())).isInstanceOf(ProcessEngineException.class);
        assertThat(Canary.state()).isEqualTo(quiet);
    }

    private void allowToRead(String person, Resources what, String id) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setUserId(person);
        authorization.setResource(what);
        authorization.setResourceId(id);
        authorization.addPermission(Permissions.READ);
        granted.add(authorizations.saveAuthorization(authorization).getId());
    }

    private void save(TaskQuery query) {
        saved = filters.saveFilter(filters.newTaskFilter("gate").setQuery(query));
    }
}
