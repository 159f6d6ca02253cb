package bureau.deadlines;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.calendar.WorkingTime;
import bureau.monitoring.StuckCases;
import bureau.people.People;
import bureau.purchasing.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of a task that nobody does, at the very moments that its own row tells. */
@OfficeTest
class DeadlinesTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @LocalServerPort
    int port;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineRows rows;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    People people;

    @Autowired
    TaskService tasks;

    @Autowired
    StuckCases stuckCases;

    @Autowired
    JdbcClient database;

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void everyStageComesOnceAtItsMoment() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        Deadline row = row(caseId);
        assertThat(row.dueAt()).isEqualTo(office.task(caseId).getDueDate().toInstant());
        assertThat(work(row.createdAt(), row.dueAt())).isEqualTo(Duration.ofHours(8));
        assertThat(work(row.createdAt(), row.remindAt())).isCloseTo(Duration.ofHours(6), Duration.ofSeconds(1));
        assertThat(work(row.dueAt(), row.firstAt())).isEqualTo(Duration.ofHours(4));
        assertThat(work(row.dueAt(), row.secondAt())).isEqualTo(Duration.ofHours(16));

        sweepAt(row.remindAt().minusMillis(1));
        assertThat(mails(caseId)).isEmpty();
        sweepAt(row.remindAt());
        assertThat(mails(caseId)).containsExactly("Viktor Chertezhnikov: Due soon");
        sweepAt(row.dueAt());
        sweepAt(row.dueAt().plusSeconds(60));
        assertThat(mails(caseId)).hasSize(2).last().isEqualTo("Viktor Chertezhnikov: Due now");
        assertThat(office.task(caseId).getPriority()).isEqualTo(50);

        sweepAt(row.firstAt());
        sweepAt(row.firstAt().plusSeconds(60));
        assertThat(mails(caseId)).hasSize(3).last().isEqualTo("Anna Orlova: Overdue");
        assertThat(office.task(caseId).getPriority()).isEqualTo(Reminders.RAISED);

        sweepAt(row.secondAt());
        sweepAt(row.secondAt().plus(Duration.ofDays(90)));
        assertThat(mails(caseId)).hasSize(4).last().isEqualTo("Elena Gromova: Long overdue");
        assertThat(office.task(caseId).getPriority()).isEqualTo(Reminders.URGENT);
        assertThat(links(caseId)).contains("ceo.orlova", "office_manager").doesNotHaveDuplicates();
        assertThat(office.task(caseId).getAssignee())
                .as("nothing was decided or given away")
                .isEqualTo("design.head");
        assertThat(row(caseId).nextAt()).isNull();
    }

    @Test
    void mailNamesTaskCaseSubjectTermAndTheWayToIt() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        sweepAt(row(caseId).dueAt());
        String number = database.sql("select number from purchase_request where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
        assertThat(database.sql("select body from outgoing_mail where case_id = ? and kind = 'task-deadline'")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .contains("Dear Viktor Chertezhnikov,")
                .contains("Decide")
                .contains(number + " — For the test")
                .contains(String.valueOf(row(caseId).dueAt().atZone(MOSCOW).getYear()))
                .contains("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task="
                        + office.task(caseId).getId());
    }

    @Test
    void russianReaderGetsItInRussian() {
        language("design.head", "ru");
        try {
            String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
            sweepAt(row(caseId).remindAt());
            assertThat(database.sql("select subject from outgoing_mail where case_id = ? and kind = 'task-deadline'")
                            .param(caseId)
                            .query(String.class)
                            .single())
                    .startsWith("Скоро срок: Принять решение — ЗАК-");
        } finally {
            language("design.head", "en");
        }
    }

    @Test
    void afterALongSilenceOnlyTheLatestIsTold() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        sweepAt(row(caseId).secondAt().plus(Duration.ofDays(30)));
        sweepAt(row(caseId).secondAt().plus(Duration.ofDays(31)));
        assertThat(mails(caseId)).containsExactly("Elena Gromova: Long overdue");
    }

    @Test
    void twoServersAtOnceTellEachThingOnce() throws Exception {
        List<String> cases = IntStream.range(0, 12)
                .mapToObj(i -> office.start("emp.anton", "purchasing", wishes.cupboard()))
                .toList();
        Instant last = cases.stream()
                .map(each -> row(each).firstAt())
                .max(Instant::compareTo)
                .orElseThrow();
        ClockUtil.setCurrentTime(Date.from(last));
        ExecutorService servers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = List.of(servers.submit(sweep::sweep), servers.submit(sweep::sweep));
            for (Future<?> each : both) {
                each.get();
            }
        } finally {
            servers.shutdown();
        }
        assertThat(cases).allSatisfy(each -> {
            assertThat(mails(each)).containsExactly("Anna Orlova: Overdue");
            assertThat(row(each).done()).isEqualTo(3);
        });
    }

    @Test
    void clockStandsStillWhileAQuestionIsOpen() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        Deadline before = row(caseId);
        String taskId = before.taskId();
        Instant asked = workingTime
                .after(before.createdAt().atZone(MOSCOW), Duration.ofHours(2))
                .toInstant();
        ClockUtil.setCurrentTime(Date.from(asked));
        deadlines.pause(taskId);
        ClockUtil.setCurrentTime(Date.from(asked.plusSeconds(60)));
        deadlines.pause(taskId);

        Instant answered = before.secondAt().plus(Duration.ofDays(3));
        sweepAt(answered);
        assertThat(mails(caseId)).as("while it stands still").isEmpty();
        deadlines.resume(taskId);
        deadlines.resume(taskId);

        Deadline after = row(caseId);
        assertThat(after.pausedAt()).isNull();
        assertThat(work(answered, after.dueAt())).isCloseTo(work(asked, before.dueAt()), Duration.ofSeconds(1));
        assertThat(work(after.dueAt(), after.firstAt())).isCloseTo(Duration.ofHours(4), Duration.ofSeconds(1));
        assertThat(office.task(caseId).getDueDate().toInstant()).isEqualTo(after.dueAt());
        sweepAt(answered);
        assertThat(mails(caseId)).isEmpty();
        sweepAt(after.remindAt());
        assertThat(mails(caseId)).containsExactly("Viktor Chertezhnikov: Due soon");
    }

    @Test
    void newTermIsRemindedOfAnew() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        Deadline first = row(caseId);
        sweepAt(first.dueAt());
        Date later = Date.from(workingTime
                .after(first.dueAt().atZone(MOSCOW), Duration.ofHours(40))
                .toInstant());
        tasks.setDueDate(first.taskId(), later);

        Deadline moved = row(caseId);
        assertThat(moved.dueAt()).isEqualTo(later.toInstant());
        assertThat(moved.done()).isZero();
        sweepAt(moved.remindAt());
        assertThat(mails(caseId)).containsExactly("Viktor Chertezhnikov: Due now", "Viktor Chertezhnikov: Due soon");
        tasks.setDueDate(first.taskId(), null);
        assertThat(rows.find(first.taskId())).isEmpty();
        tasks.setDueDate(first.taskId(), later);
        assertThat(row(caseId).dueAt()).isEqualTo(later.toInstant());
    }

    @Test
    void whoHasTheTaskNowIsReminded() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        tasks.setAssignee(office.task(caseId).getId(), "design.lead");
        sweepAt(row(caseId).remindAt());
        assertThat(mails(caseId)).containsExactly("Nina Liniina: Due soon");
    }

    @Test
    void substituteIsRemindedInThePlaceOfTheAbsent() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        Instant at = row(caseId).remindAt();
        LocalDate day = at.atZone(MOSCOW).toLocalDate();
        people.addAbsence("design.head", day, day, "design.lead");
        try {
            sweepAt(at);
            assertThat(mails(caseId)).containsExactly("Nina Liniina: Due soon");
        } finally {
            database.sql("delete from absence where person = 'design.head'").update();
        }
    }

    @Test
    void taskOfAGroupIsToldToAllOfItAndThenToTheOwner() {
        String caseId = office.start("emp.anton", "purchasing", wishes.paperForKazan());
        office.complete("om.gromova", caseId, Map.of("verdict", "approve"));
        tasks.addCandidateGroup(office.task(caseId).getId(), "it_support");
        Deadline row = row(caseId);
        sweepAt(row.remindAt());
        assertThat(mails(caseId))
                .containsExactlyInAnyOrder(
                        "Elena Gromova: Due soon",
                        "Roman Sedov: Due soon",
                        "Maxim Uralov: Due soon",
                        "Gleb Narov: Due soon");
        sweepAt(row.firstAt());
        assertThat(mails(caseId)).hasSize(5).last().isEqualTo("Elena Gromova: Overdue");
        assertThat(links(caseId)).contains("buyer", "it_support", "office_manager");
        sweepAt(row.secondAt());
        assertThat(mails(caseId)).hasSize(6).last().isEqualTo("Elena Gromova: Long overdue");
    }

    @Test
    void doneTaskGetsNothingMoreAndTheNextOneHasItsOwnTerm() {
        String caseId = office.start("emp.anton", "purchasing", wishes.paperForKazan());
        Deadline done = row(caseId);
        office.complete("om.gromova", caseId, Map.of("verdict", "approve"));
        assertThat(rows.find(done.taskId())).isEmpty();
        assertThat(row(caseId).task()).isEqualTo("user_issueOrder");
        sweepAt(done.secondAt());
        assertThat(database.sql("select count(*) from outgoing_mail where occurrence like ?")
                        .param("deadline/" + done.taskId() + "/%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void managerWhoAskedForItIsPassedOver() {
        String caseId = office.start("ceo.orlova", "purchasing", wishes.paperForKazan());
        assertThat(office.task(caseId).getAssignee()).isEqualTo("om.gromova");
        sweepAt(row(caseId).firstAt());
        assertThat(mails(caseId)).containsExactly("Elena Gromova: Overdue");
        assertThat(links(caseId)).contains("office_manager").doesNotContain("ceo.orlova");
    }

    @Test
    void managerDecidesOnlyAfterTheEscalationAndTheRequesterNever() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        assertThatThrownBy(() -> office.handIn("ceo.orlova", caseId, Map.of("verdict", "approve")))
                .hasMessageContaining("not yours");
        sweepAt(row(caseId).firstAt());

        assertThat(visible("ceo.orlova", caseId)).isEqualTo(1);
        assertThatThrownBy(() -> office.handIn("emp.anton", caseId, Map.of("verdict", "approve")))
                .hasMessageContaining("his own request");
        office.complete("ceo.orlova", caseId, Map.of("verdict", "approve"));
        assertThat(database.sql("select person || ' for ' || on_behalf_of from approval_decision where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .isEqualTo("ceo.orlova for design.head");
    }

    @Test
    void processOwnerSeesTheTaskAndHandsItOnButSignsForNobody() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        assertThat(visible("om.gromova", caseId)).isZero();
        sweepAt(row(caseId).secondAt());

        assertThat(visible("om.gromova", caseId)).isEqualTo(1);
        assertThatThrownBy(() -> office.handIn("om.gromova", caseId, Map.of("verdict", "approve")))
                .hasMessageContaining("not yours to make");
        String taskId = office.task(caseId).getId();
        assertThatThrownBy(() -> office.as("om.gromova", () -> tasks.setAssignee(taskId, "emp.anton")))
                .hasMessageContaining("who made the request");
        office.as("om.gromova", () -> tasks.setAssignee(taskId, "ceo.orlova"));
        office.complete("ceo.orlova", caseId, Map.of("verdict", "approve"));
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
    }

    @Test
    void whatCannotBeToldIsTriedAgainReportedAndHoldsUpNothing() {
        String broken = office.start("emp.anton", "purchasing", wishes.cupboard());
        String sound = office.start("emp.anton", "purchasing", wishes.cupboard());
        database.sql("update task_deadline set owner = 'no_such_role' where case_id = ?")
                .param(broken)
                .update();
        Instant at = row(sound).secondAt();
        sweepAt(at);
        assertThat(mails(sound)).containsExactly("Elena Gromova: Long overdue");
        assertThat(mails(broken)).isEmpty();
        assertThat(links(broken)).as("taken back").doesNotContain("no_such_role");
        assertThat(row(broken).failures()).isEqualTo(1);

        sweepAt(at.plusSeconds(30));
        assertThat(row(broken).failures()).as("not at once").isEqualTo(1);
        sweepAt(at.plus(Duration.ofHours(1)));
        sweepAt(at.plus(Duration.ofHours(2)));
        assertThat(stuckCases.find()).anySatisfy(each -> {
            assertThat(each.caseId()).isEqualTo(broken);
            assertThat(each.what()).contains("no_such_role has no mail address");
        });

        database.sql("update task_deadline set owner = 'office_manager' where case_id = ?")
                .param(broken)
                .update();
        sweepAt(at.plus(Duration.ofHours(3)));
        assertThat(mails(broken)).containsExactly("Elena Gromova: Long overdue");
        assertThat(stuckCases.find())
                .noneMatch(each -> broken.equals(each.caseId()) && each.what().contains("no_such_role"));
    }

    @Test
    void taskThatIsOlderThanTheTableIsTakenUp() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        Deadline before = row(caseId);
        rows.delete(before.taskId());
        assertThat(rows.withoutRow()).contains(before.taskId());
        deadlines.adopt(before.taskId());
        assertThat(row(caseId)).isEqualTo(before);
    }

    private void sweepAt(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment.plusNanos(999_999)));
        sweep.sweep();
    }

    private Deadline row(String caseId) {
        return rows.find(office.task(caseId).getId()).orElseThrow();
    }

    private Duration work(Instant from, Instant to) {
        return workingTime.between(from.atZone(MOSCOW), to.atZone(MOSCOW));
    }

    /** To whom, and the beginning of the subject, in the order in which they were written. */
    private List<String> mails(String caseId) {
        return database.sql("""
                        select recipient_name || ': ' || split_part(subject, ':', 1) from outgoing_mail
                         where case_id = ? and kind = 'task-deadline' order by created_at, recipient_name
                        """).param(caseId).query(String.class).list();
    }

    private List<String> links(String caseId) {
        Task task = office.task(caseId);
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .map(DeadlinesTest::who)
                .toList();
    }

    private static String who(IdentityLink link) {
        return link.getUserId() == null ? link.getGroupId() : link.getUserId();
    }

    private long visible(String person, String caseId) {
        String[] parts = office.parts(caseId).toArray(String[]::new);
        return office.as(
                person, () -> tasks.createTaskQuery().processInstanceIdIn(parts).count());
    }

    private void language(String person, String language) {
        database.sql("update person set language = ? where id = ?")
                .params(language, person)
                .update();
    }
}
