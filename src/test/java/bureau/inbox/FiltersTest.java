package bureau.inbox;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.absence.AwayPeople;
import bureau.purchasing.Wishes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees what under which list of the Tasklist. */
@OfficeTest
class FiltersTest {

    private static final Map<String, Object> YES = Map.of("verdict", "approve");

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    FilterService filters;

    @Autowired
    Filters ours;

    @Autowired
    TaskService tasks;

    @Autowired
    AwayPeople people;

    @AfterEach
    void leaveTheOfficeAsItWas() {
        ClockUtil.reset();
        people.everybodyBack();
    }

    @Test
    void assignedTaskIsAmongMineAndNobodyElses() {
        String task = office.task(request()).getId();

        assertThat(ids("design.head", "mine")).contains(task);
        assertThat(ids("design.head", "groups")).doesNotContain(task);
        assertThat(ids("design.head", "onBehalf")).doesNotContain(task);
        assertThat(ids("design.head", "all")).contains(task);
        for (String list : List.of("today", "mine", "overdue", "groups", "onBehalf", "all")) {
            assertThat(ids("emp.lena", list)).as(list).doesNotContain(task);
            assertThat(ids("emp.anton", list)).as(list).doesNotContain(task);
        }
        // Who leads the one who has it sees it under all, and only there.
        assertThat(ids("ceo.orlova", "all")).contains(task);
        assertThat(ids("ceo.orlova", "mine")).doesNotContain(task);
    }

    @Test
    void todayHoldsWhatIsDueUntilTheEndOfTheDayOrHasNoDate() {
        Task task = office.task(request());
        ClockUtil.setCurrentTime(task.getDueDate());
        assertThat(ids("design.head", "today")).contains(task.getId());

        people.pass(Duration.ofDays(-1));
        assertThat(ids("design.head", "today")).doesNotContain(task.getId());
        assertThat(ids("design.head", "mine")).contains(task.getId());

        tasks.setDueDate(task.getId(), null);
        assertThat(ids("design.head", "today")).contains(task.getId());
    }

    @Test
    void overdueHoldsMineAndWhatICouldTakeOncePastItsDate() {
        Task mine = office.task(request());
        String order = request();
        office.complete("design.head", order, YES);
        Task offered = office.tasks(order).get(0);
        assertThat(offered.getAssignee()).isNull();
        assertThat(ids("design.head", "overdue")).doesNotContain(mine.getId());

        ClockUtil.setCurrentTime(offered.getDueDate());
        people.pass(Duration.ofDays(30));

        assertThat(ids("design.head", "overdue")).contains(mine.getId()).doesNotContain(offered.getId());
        assertThat(ids("om.gromova", "overdue")).contains(offered.getId()).doesNotContain(mine.getId());
        assertThat(ids("om.gromova", "groups")).contains(offered.getId());
    }

    @Test
    void whatCameInPlaceOfAnotherIsOnBehalfUntilHeIsBack() {
        String task = office.task(request()).getId();

        people.away("design.head", null);
        assertThat(ids("design.lead", "onBehalf")).contains(task);
        assertThat(ids("design.lead", "mine")).contains(task);
        assertThat(ids("design.head", "onBehalf")).doesNotContain(task);

        people.everybodyBack();
        assertThat(ids("design.lead", "onBehalf")).doesNotContain(task);
        assertThat(ids("design.head", "mine")).contains(task);
        assertThat(ids("design.head", "onBehalf")).doesNotContain(task);
    }

    @Test
    void listsOfTheFirstEditionBecomeThoseOfThisOneAndPeoplesOwnStay() {
        Map<String, String> before = idsOfOurs();
        Filter own = filters.newTaskFilter("Only mine");
        own.setQuery(tasks.createTaskQuery().taskAssignee("om.lis")).setProperties(Map.of("color", "#ff0000"));
        filters.saveFilter(own);
        for (String list : List.of("today", "overdue", "onBehalf")) {
            filters.deleteFilter(before.get(list));
        }
        for (String list : List.of("mine", "groups", "all")) {
            Filter former = filters.getFilter(before.get(list));
            Map<String, Object> unmarked = new HashMap<>(former.getProperties());
            unmarked.remove(Filters.LIST);
            unmarked.remove(Filters.EDITION);
            filters.saveFilter(former.setProperties(unmarked));
        }

        ours.run(new DefaultApplicationArguments());
        Map<String, String> after = idsOfOurs();
        ours.run(new DefaultApplicationArguments());

        try {
            assertThat(after).containsOnlyKeys("today", "mine", "overdue", "groups", "onBehalf", "all");
            assertThat(after.get("mine")).isEqualTo(before.get("mine"));
            assertThat(after.get("groups")).isEqualTo(before.get("groups"));
            assertThat(idsOfOurs()).isEqualTo(after);
            assertThat(filters.getFilter(own.getId()).getName()).isEqualTo("Only mine");
            assertThat(ids("design.head", "today")).isNotNull();
        } finally {
            filters.deleteFilter(own.getId());
        }
    }

    private String request() {
        return office.start("emp.anton", "purchasing", wishes.cupboard());
    }

    private List<String> ids(String user, String list) {
        String filter = idsOfOurs().get(list);
        return office.as(
                user, () -> filters.<Task>list(filter).stream().map(Task::getId).toList());
    }

    private Map<String, String> idsOfOurs() {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> filter.getProperties().containsKey(Filters.LIST))
                .collect(Collectors.toMap(
                        filter -> (String) filter.getProperties().get(Filters.LIST), Filter::getId));
    }
}
