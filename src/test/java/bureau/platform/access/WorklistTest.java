package bureau.platform.access;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.dto.SortingDto;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The quick lists hold what the engine's own question finds, whatever has happened to the tasks. */
@OfficeTest
class WorklistTest {

    private static final String ME = "design.head";
    private static final List<String> PEOPLE =
            List.of(ME, "design.lead", "emp.anton", "ceo.orlova", "om.gromova", "om.lis", "kazan.head");
    private static final List<String> GROUPS = List.of("dept_head", "buyer", "office_manager", "employee", "secretary");
    private static final Instant NOW = Instant.parse("2026-05-14T09:00:00Z");
    private static final long SEED = 20_260_514;

    @Autowired
    OfficeDriver office;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    private final Random random = new Random(SEED);
    private final List<String> made = new ArrayList<>();

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() {
        transaction.executeWithoutResult(status -> openAndChange());
    }

    private void openAndChange() {
        for (int i = 0; i < 50; i++) {
            Task task = tasks.newTask();
            tasks.saveTask(task);
            made.add(task.getId());
        }
        for (int i = 0; i < 400; i++) {
            change(made.get(random.nextInt(made.size())));
        }
        for (int i = 0; i < 10; i++) {
            tasks.deleteTask(made.remove(random.nextInt(made.size())), true);
        }
    }

    @AfterEach
    void close() {
        transaction.executeWithoutResult(status -> made.forEach(task -> tasks.deleteTask(task, true)));
    }

    @Test
    void everyListOfTheTasklistIsThatOfTheEngine() {
        for (Filter list : filters.createTaskFilterQuery().list()) {
            for (String person : PEOPLE) {
                List<Task> quick = office.as(person, () -> filters.listPage(list.getId(), 0, 200));
                List<Task> slow = office.as(person, () -> filters.list(list.getId()));
                assertThat(inOrder(quick)).as(list.getName() + " of " + person).isEqualTo(inOrder(slow));
                assertThat(quick).isSortedAccordingTo(byTerm());
                assertThat(office.as(person, () -> filters.count(list.getId()))).isEqualTo(slow.size());
            }
        }
    }

    @Test
    void noListAsTheTasklistOpensItAsksTheEngineForAllTasks() {
        // What the Tasklist sends with a list: the order that the reader has chosen.
        TaskQueryDto order = new TaskQueryDto();
        SortingDto byTerm = new SortingDto();
        byTerm.setSortBy("dueDate");
        byTerm.setSortOrder("asc");
        order.setSorting(List.of(byTerm));
        for (Filter list : filters.createTaskFilterQuery().list()) {
            List<String> asked = askedOfTheEngine(() -> {
                office.as(ME, () -> filters.listPage(list.getId(), order.toQuery(engine), 0, 15));
                office.as(ME, () -> filters.count(list.getId(), order.toQuery(engine)));
            });
            assertThat(asked).as(list.getName()).allMatch(sql -> sql.contains("RES.ID_ in"));
        }
        assertThat(askedOfTheEngine(() -> office.as(
                        ME, () -> tasks.createTaskQuery().taskMinPriority(0).count())))
                .singleElement()
                .asString()
                .containsIgnoringCase("count(")
                .contains("PRIORITY_");
    }

    @Test
    void everyKnownQuestionIsAnsweredAsByTheEngine() {
        int found = 0;
        for (String person : PEOPLE) {
            for (int which = 0; which < questions(person).size(); which++) {
                TaskQuery quick = questions(person).get(which).orderByDueDate().asc();
                // A condition that all fulfil and the quick list does not know.
                TaskQuery slow = questions(person)
                        .get(which)
                        .taskMinPriority(0)
                        .orderByDueDate()
                        .asc();
                assertThat(WorklistQuestion.of((TaskQueryImpl) quick, person)).isPresent();
                assertThat(WorklistQuestion.isInOrderOfTerms((TaskQueryImpl) quick))
                        .isTrue();
                assertThat(WorklistQuestion.of((TaskQueryImpl) slow, person)).isEmpty();

                List<Task> expected = office.as(person, slow::list);

                assertThat(inOrder(office.as(person, () -> quick.listPage(0, 200))))
                        .as(person + " " + which)
                        .isEqualTo(inOrder(expected));
                assertThat(office.as(person, quick::count)).isEqualTo(expected.size());
                found += expected.size();
            }
        }
        assertThat(found).isGreaterThan(300);
    }

    @Test
    void onlyTheOrderOfTermsIsThatOfTheWorklist() {
        assertThat(List.of(
                        tasks.createTaskQuery(),
                        tasks.createTaskQuery().orderByDueDate().desc(),
                        tasks.createTaskQuery().orderByTaskName().asc(),
                        tasks.createTaskQuery()
                                .orderByDueDate()
                                .asc()
                                .orderByTaskPriority()
                                .asc(),
                        tasks.createTaskQuery()
                                .orderByProcessVariable("due", ValueType.DATE)
                                .asc()))
                .noneMatch(query -> WorklistQuestion.isInOrderOfTerms((TaskQueryImpl) query));
        // The Tasklist adds the order that the reader has chosen to that of the list.
        assertThat(filters.createTaskFilterQuery().list())
                .allMatch(list -> WorklistQuestion.isInOrderOfTerms((TaskQueryImpl)
                        list.<TaskQuery>getQuery().orderByDueDate().asc()));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<String> whole = new ArrayList<>();
        List<String> page;
        do {
            page =
                    office
                            .as(
                                    ME,
                                    () -> tasks.createTaskQuery()
                                            .orderByDueDate()
                                            .asc()
                                            .listPage(whole.size(), 7))
                            .stream()
                            .map(Task::getId)
                            .toList();
            whole.addAll(page);
        } while (!page.isEmpty());

        assertThat(whole).doesNotHaveDuplicates().hasSize((int)
                office.as(ME, () -> tasks.createTaskQuery().count()).longValue());
    }

    @Test
    void whatOneMayNotSeeIsNotFoundByNamingAnother() {
        for (TaskQuery curious : List.of(
                tasks.createTaskQuery().taskAssignee("ceo.orlova"),
                tasks.createTaskQuery().taskCandidateUser("ceo.orlova"),
                tasks.createTaskQuery().taskAssignee("emp.anton").taskCandidateUser("emp.anton"))) {
            assertThat(WorklistQuestion.of((TaskQueryImpl) curious, "emp.lena")).isEmpty();
        }
    }

    @Test
    void criterionThatTheQuickListDoesNotKnowIsLeftToTheEngine() throws ReflectiveOperationException {
        Set<String> known = Set.of("taskUnassigned", "taskUnnassigned", "dueBefore");
        // Neither narrows nor orders; the engine does it to the tasks that were found.
        Set<String> afterwards = Set.of("initializeFormKeys", "withCommentAttachmentInfo");
        int tried = 0;
        for (Method criterion : TaskQuery.class.getDeclaredMethods()) {
            Object[] values = values(criterion);
            if (values == null || known.contains(criterion.getName()) || afterwards.contains(criterion.getName())) {
                continue;
            }
            TaskQueryImpl query = (TaskQueryImpl) tasks.createTaskQuery();
            criterion.invoke(query, values);
            if (!criterion.getName().startsWith("orderBy")
                    && !criterion.getName().startsWith("match")) {
                assertThat(WorklistQuestion.of(query, ME))
                        .as(criterion.toString())
                        .isEmpty();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(90);
    }

    @Test
    void tableHoldsExactlyWhatTheTasksSay() {
        assertThat(database.sql("""
                        with told as (
                            select distinct r.relation, r.reader, coalesce(t.due_date_, 'infinity') as due, t.id_ as task_id,
                                   t.assignee_ is not null as taken
                              from act_ru_task t
                              left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                             cross join lateral (values ('assignee', t.assignee_), ('owner', t.owner_), ('person', l.user_id_),
                                                        ('group', l.group_id_)) as r (relation, reader)
                             where r.reader is not null),
                        kept as (select relation, reader, due, task_id, taken from worklist)
                        select count(*) from ((table told except table kept) union all (table kept except table told)) x
                        """).query(Long.class).single()).isZero();
    }

    /** The engine's own statements about tasks, as it logs them. */
    private static List<String> askedOfTheEngine(Runnable work) {
        Logger log = (Logger) LoggerFactory.getLogger(TaskEntity.class);
        ListAppender<ILoggingEvent> statements = new ListAppender<>();
        Level before = log.getLevel();
        statements.start();
        log.addAppender(statements);
        log.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            log.setLevel(before);
            log.detachAppender(statements);
        }
        return statements.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains("Preparing"))
                .toList();
    }

    private List<TaskQuery> questions(String person) {
        return List.of(
                tasks.createTaskQuery(),
                tasks.createTaskQuery().dueBefore(Date.from(NOW)),
                tasks.createTaskQuery()
                        .or()
                        .dueBefore(Date.from(NOW))
                        .withoutDueDate()
                        .endOr(),
                tasks.createTaskQuery().taskUnassigned(),
                tasks.createTaskQuery().taskAssignee(person),
                tasks.createTaskQuery().taskAssignee(person).taskVariableValueEquals("onBehalf", true),
                tasks.createTaskQuery().taskCandidateUser(person),
                tasks.createTaskQuery().taskCandidateUser(person).dueBefore(Date.from(NOW)),
                tasks.createTaskQuery()
                        .or()
                        .taskAssignee(person)
                        .taskCandidateUser(person)
                        .endOr()
                        .dueBefore(Date.from(NOW)),
                tasks.createTaskQuery()
                        .taskVariableValueEquals("onBehalf", true)
                        .taskVariableValueEquals("urgent", true));
    }

    private void change(String task) {
        switch (random.nextInt(9)) {
            case 0 -> tasks.setAssignee(task, any(PEOPLE));
            case 1 -> tasks.setAssignee(task, null);
            case 2 -> tasks.setOwner(task, any(PEOPLE));
            case 3, 4 -> tasks.addCandidateGroup(task, any(GROUPS));
            case 5 -> tasks.addCandidateUser(task, any(PEOPLE));
            case 6 -> tasks.deleteCandidateGroup(task, any(GROUPS));
            case 7 -> tasks.setDueDate(task, random.nextInt(4) == 0 ? null : someTime());
            default -> tasks.setVariableLocal(task, random.nextBoolean() ? "onBehalf" : "urgent", random.nextBoolean());
        }
    }

    private Date someTime() {
        return Date.from(NOW.plus(random.nextInt(40_000) - 20_000L, ChronoUnit.MINUTES));
    }

    private String any(List<String> several) {
        return several.get(random.nextInt(several.size()));
    }

    private static List<String> inOrder(List<Task> several) {
        return several.stream()
                .sorted(byTerm().thenComparing(Task::getId))
                .map(Task::getId)
                .toList();
    }

    private static Comparator<Task> byTerm() {
        return Comparator.comparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /** Something for each parameter, or nothing where the method is no criterion by itself. */
    private static Object[] values(Method criterion) {
        Map<Class<?>, Object> some = new HashMap<>();
        some.put(String.class, "somebody");
        some.put(Object.class, "something");
        some.put(Integer.class, 3);
        some.put(int.class, 3);
        some.put(boolean.class, true);
        some.put(Date.class, Date.from(NOW));
        some.put(String[].class, new String[] {"somebody"});
        some.put(List.class, List.of("somebody"));
        some.put(Object[].class, new Object[] {"something"});
        Object[] values =
                Arrays.stream(criterion.getParameterTypes()).map(some::get).toArray();
        boolean isCriterion = TaskQuery.class.isAssignableFrom(criterion.getReturnType())
                && !Set.of("or", "endOr", "includeAssignedTasks").contains(criterion.getName());
        return isCriterion && Arrays.stream(values).noneMatch(value -> value == null) ? values : null;
    }
}
