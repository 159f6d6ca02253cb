package bureau.benchmark;

import bureau.people.Roles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An office with very many open tasks: each offered to one team, a fifth of them taken by somebody of it. */
final class FullInbox {

    static final String PASSWORD = "Bureau-2026";
    static final String ORDINARY = person(7);

    private static final int PEOPLE = 1_000;
    private static final int TEAMS = 50;
    private static final int TEAMS_EACH = 5;
    private static final int BATCH = 500;
    private static final List<String> COPIED = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_identitylink",
            "act_ru_variable",
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst");

    private final ProcessEngine engine;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    FullInbox(ProcessEngine engine, JdbcTemplate database, TransactionTemplate transaction) {
        this.engine = engine;
        this.database = database;
        this.transaction = transaction;
    }

    /** @return the filter that shows every task one may see */
    Filter fill(int tasks) {
        open();
        grow(0, tasks);
        return filter();
    }

    /** People, teams and the process that they work with. */
    void open() {
        transaction.executeWithoutResult(status -> hire());
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("benchmark/letters.bpmn")
                .deploy();
    }

    /** More tasks, a fifth of them taken, due within thirty days before and after today. */
    void grow(int there, int wanted) {
        for (int begin = there; begin < wanted; begin += BATCH) {
            int from = begin;
            int to = Math.min(begin + BATCH, wanted);
            transaction.executeWithoutResult(status -> IntStream.range(from, to)
                    .forEach(i -> engine.getRuntimeService()
                            .startProcessInstanceByKey("benchmark-letters", Map.of("team", team(i % TEAMS)))));
        }
        handOut();
    }

    /** Copies of all open cases, for the engine would take too long to start so many. Each has ids of its own. */
    void copy(int times) {
        for (int copy = 1; copy <= times; copy++) {
            for (String table : COPIED) {
                database.update(copyOf(table, "-" + copy));
            }
        }
        handOut();
    }

    /** Ids get an ending; whose the task is, and its term, are given out anew. */
    private String copyOf(String table, String ending) {
        List<String> columns = database.queryForList(
                "select column_name from information_schema.columns where table_name = ? order by ordinal_position",
                String.class,
                table);
        String values = columns.stream()
                .map(column -> switch (column) {
                    case "id_",
                            "execution_id_",
                            "proc_inst_id_",
                            "root_proc_inst_id_",
                            "task_id_",
                            "act_inst_id_",
                            "parent_id_",
                            "parent_act_inst_id_",
                            "var_scope_" -> column + " || '" + ending + "'";
                    case "due_date_", "assignee_" -> "null";
                    default -> column;
                })
                .collect(Collectors.joining(", "));
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table
                + " where id_ !~ '-[0-9]{1,2}$'";
    }

    private void handOut() {
        database.update("""
                update act_ru_task t set due_date_ = now() + make_interval(hours => hashtext(t.id_) % 720), assignee_ = (
                    select min(m.user_id_) from act_ru_identitylink l join act_id_membership m on m.group_id_ = l.group_id_
                     where l.task_id_ = t.id_ and hashtext(m.user_id_ || t.id_) % 20 = 0 and hashtext(t.id_) % 5 = 0)
                 where due_date_ is null
                """);
        database.execute("vacuum analyze");
    }

    /** Tasks that the ordinary user has, to be done. */
    List<String> take(int tasks) {
        return database.queryForList("""
                update act_ru_task set assignee_ = ? where id_ in (
                  select l.task_id_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
                   where l.group_id_ in (select group_id_ from act_id_membership where user_id_ = ?) and t.assignee_ is null limit ?)
                returning id_
                """, String.class, ORDINARY, ORDINARY, tasks);
    }

    /** The engine's own way: a row for each task and each group it is offered to, READ and TASK_WORK. */
    void addRowsAsTheStockEngineDoes() {
        database.update(
                """
                insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select gen_random_uuid()::text, 1, 1, l.group_id_, ?, l.task_id_, ?
                  from act_ru_identitylink l where l.task_id_ is not null and l.type_ = 'candidate'
                """, Resources.TASK.resourceType(), Permissions.READ.getValue() | Permissions.TASK_WORK.getValue());
        database.execute("vacuum analyze act_ru_authorization");
    }

    List<String> groupsOf(String user) {
        return database.queryForList("select group_id_ from act_id_membership where user_id_ = ?", String.class, user);
    }

    private void hire() {
        for (int i = 0; i < TEAMS; i++) {
            engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup(team(i)));
        }
        for (int i = 0; i < PEOPLE; i++) {
            User user = engine.getIdentityService().newUser(person(i));
            user.setPassword(PASSWORD);
            engine.getIdentityService().saveUser(user);
            engine.getIdentityService().createMembership(person(i), Roles.EMPLOYEE);
            for (int j = 0; j < TEAMS_EACH; j++) {
                engine.getIdentityService().createMembership(person(i), team((i + j * 11) % TEAMS));
            }
        }
    }

    private Filter filter() {
        return list("Benchmark", engine.getTaskService().createTaskQuery());
    }

    /** A list of all that one sees that only the engine can answer, in the same order. */
    Filter listOfTheEngine() {
        return list(
                "all, asked as the engine does",
                engine.getTaskService()
                        .createTaskQuery()
                        .taskMinPriority(0)
                        .orderByDueDate()
                        .asc());
    }

    private Filter list(String name, TaskQuery query) {
        Filter filter = engine.getFilterService().newTaskFilter(name).setQuery(query);
        engine.getFilterService().saveFilter(filter);
        Authorization everybody =
                engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        engine.getAuthorizationService().saveAuthorization(everybody);
        return filter;
    }

    private static String person(int number) {
        return String.format("person%04d", number);
    }

    private static String team(int number) {
        return String.format("team%02d", number);
    }
}
