package bureau.notices;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.absence.TaskMoveSweep;
import bureau.calendar.WorkingTime;
import bureau.people.People;
import bureau.purchasing.Wishes;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told of which task, when, and how often. */
@OfficeTest
class NoticesTest {

    @LocalServerPort
    int port;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    TaskService tasks;

    @Autowired
    People people;

    @Autowired
    TaskMoveSweep moves;

    @Autowired
    DigestSweep digests;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    JdbcClient database;

    @AfterEach
    void asBefore() {
        ClockUtil.reset();
        database.sql("delete from mail_choice").update();
        database.sql("delete from absence where person = 'design.head'").update();
        database.sql("update person set language = 'en' where id in ('design.lead', 'om.gromova')")
                .update();
    }

    @Test
    void taskOfOnesOwnIsToldAtOnceOnceAndNobodyElse() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        Task task = office.task(caseId);
        assertThat(mails(caseId)).containsExactly("design.head task-decision");
        tasks.setPriority(task.getId(), 70);
        tasks.setDueDate(task.getId(), new Date(task.getDueDate().getTime() + 60_000));
        assertThat(mails(caseId)).hasSize(1);
        assertThat(database.sql("select subject from outgoing_mail where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .contains(number(caseId), "For the test");
    }

    @Test
    void taskThatIsGivenToAnotherAndBackIsToldToEach() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        String task = office.task(caseId).getId();
        tasks.setAssignee(task, "design.lead");
        tasks.setAssignee(task, "design.head");
        assertThat(mails(caseId))
                .containsExactly("design.head task-decision", "design.lead task-arrived", "design.head task-decision");
    }

    @Test
    void whatIsOfferedToAGroupWaitsForTheDigestUnlessItIsUrgent() {
        String calm = office.start("emp.anton", "purchasing", wishes.cupboard());
        office.complete("design.head", calm, Map.of("verdict", "approve"));
        assertThat(mails(calm)).containsExactly("design.head task-decision");
        office.as("om.gromova", () -> tasks.claim(office.task(calm).getId(), "om.gromova"));
        assertThat(mails(calm)).as("she took it herself").hasSize(1);

        Map<String, Object> wish = wishes.cupboard();
        wish.put("urgentReason", "The inspection is tomorrow.");
        String urgent = office.start("emp.anton", "purchasing", wish);
        office.complete("design.head", urgent, Map.of("verdict", "approve"));
        assertThat(mails(urgent)).contains("om.gromova task-arrived");
    }

    @Test
    void eachGetsWhatHeHasChosen() {
        Visitor head = visitor("design.head");
        choose(head, "NOTHING", true, "RU");
        Visitor buyer = visitor("om.gromova");
        choose(buyer, "EVERYTHING", false, "EN");
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        assertThat(mails(caseId)).isEmpty();
        office.complete("design.head", caseId, Map.of("verdict", "approve"));
        assertThat(mails(caseId)).contains("om.gromova task-arrived");

        assertThat(html(head.page("/settings"))).containsPattern("value=\"NOTHING\"\\s+checked");
        assertThat(people.get("design.head").language().code()).isEqualTo("ru");
        choose(head, "NOTHING", true, "EN");
        HttpResponse<byte[]> bad = choose(head, "SOMETIMES", true, "EN");
        assertThat(bad.statusCode()).isEqualTo(302);
        assertThat(html(head.page("/settings"))).contains("Choose one of the answers");
    }

    @Test
    void everybodyHasThePageAndChangesOnlyHisOwn() {
        for (String user : List.of("emp.anton", "ceo.orlova", "pay.petrov", "bpm.designer", "it.tech1", "admin")) {
            HttpResponse<byte[]> page = visitor(user).page("/settings");
            assertThat(page.statusCode()).as(user).isEqualTo(200);
            assertThat(html(page)).as(user).contains("Settings");
        }
        choose(visitor("emp.anton"), "NOTHING", false, "EN");
        assertThat(database.sql("select person from mail_choice")
                        .query(String.class)
                        .list())
                .containsExactly("emp.anton");
    }

    @Test
    void whoIsAwayGetsNoneAndHisReturnIsToldOnce() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        LocalDate today = workingTime.now().toLocalDate();
        people.addAbsence("design.head", today, today, "design.lead");
        moves.sweep();
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.lead");
        assertThat(mails(caseId))
                .as("the absences tell it in a mail of their own")
                .containsExactly("design.head task-decision");
        database.sql("delete from absence where person = 'design.head'").update();
        moves.sweep();
        moves.sweep();
        assertThat(mails(caseId)).containsExactly("design.head task-decision", "design.head task-decision");
    }

    @Test
    void digestTellsOnceADayWhatIsOverdueDueAndNew() throws Exception {
        String fresh = office.start("emp.anton", "purchasing", wishes.cupboard());
        office.complete("design.head", fresh, Map.of("verdict", "approve"));
        String own = office.start("emp.anton", "purchasing", wishes.cupboard());
        ZonedDateTime opening = nextOpening();
        tasks.setDueDate(
                office.task(fresh).getId(), Date.from(opening.plusDays(20).toInstant()));
        tasks.setDueDate(
                office.task(own).getId(), Date.from(opening.plusHours(3).toInstant()));

        sweepAt(opening.minusMinutes(1));
        assertThat(digest("om.gromova", opening)).isEmpty();
        ExecutorService servers = Executors.newFixedThreadPool(2);
        try {
            ClockUtil.setCurrentTime(Date.from(opening.toInstant()));
            List<? extends Future<?>> both = IntStream.range(0, 2)
                    .mapToObj(i -> servers.submit(digests::sweep))
                    .toList();
            for (Future<?> each : both) {
                each.get();
            }
        } finally {
            servers.shutdown();
        }
        assertThat(digest("om.gromova", opening))
                .singleElement()
                .satisfies(text -> assertThat(text.substring(text.indexOf("New")))
                        .contains(
                                number(fresh),
                                "nobody has taken it yet",
                                office.task(fresh).getId()));
        assertThat(digest("design.head", opening))
                .singleElement()
                .satisfies(text ->
                        assertThat(text.substring(text.indexOf("Due today"))).contains(number(own)));
        assertThat(digest("emp.anton", opening))
                .as("nothing waits for him that he was not told of")
                .allMatch(text -> !text.contains(number(own)));

        ZonedDateTime next = opening(opening.toLocalDate().plusDays(1));
        sweepAt(next);
        assertThat(digest("om.gromova", next)).allMatch(text -> !text.contains(number(fresh)));
        assertThat(digest("design.head", next))
                .singleElement()
                .satisfies(text ->
                        assertThat(text.substring(text.indexOf("Overdue"))).contains(number(own)));
    }

    @Test
    void digestGoesToNobodyWhoIsAwayOrDoesNotWantItAndOnNoDayOff() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        ZonedDateTime opening = nextOpening();
        tasks.setDueDate(office.task(caseId).getId(), Date.from(opening.toInstant()));
        people.addAbsence("design.head", opening.toLocalDate(), opening.toLocalDate(), "design.lead");
        choose(visitor("om.gromova"), "EVERYTHING", false, "EN");
        sweepAt(opening.plusMinutes(5));
        assertThat(digest("design.head", opening)).isEmpty();
        assertThat(digest("om.gromova", opening)).isEmpty();

        LocalDate dayOff = opening.toLocalDate();
        while (workingTime.opening(dayOff).isPresent()) {
            dayOff = dayOff.plusDays(1);
        }
        sweepAt(dayOff.atTime(12, 0).atZone(opening.getZone()));
        assertThat(database.sql("select count(*) from outgoing_mail where occurrence like ?")
                        .param("digest/" + dayOff + "/%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void sweepAt(ZonedDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
        digests.sweep();
    }

    /** Of a day on which nobody had a digest yet. */
    private ZonedDateTime nextOpening() {
        LocalDate last = database.sql("select coalesce(max(day), current_date) from digest")
                .query(LocalDate.class)
                .single();
        LocalDate today = workingTime.now().toLocalDate();
        return opening((last.isAfter(today) ? last : today).plusDays(1));
    }

    private ZonedDateTime opening(LocalDate from) {
        return workingTime.opening(from).orElseGet(() -> opening(from.plusDays(1)));
    }

    private List<String> digest(String person, ZonedDateTime day) {
        return database.sql("select body from outgoing_mail where occurrence = ?")
                .param("digest/" + day.toLocalDate() + "/" + person + "/task-digest")
                .query(String.class)
                .list();
    }

    private List<String> mails(String caseId) {
        return database.sql("""
                        select p.id || ' ' || m.kind from outgoing_mail m join person p on p.email = m.recipient_address
                         where m.case_id = ? and m.occurrence like 'task/%' order by m.created_at, m.id
                        """).param(caseId).query(String.class).list();
    }

    private String number(String caseId) {
        return database.sql("select number from purchase_request where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    private static HttpResponse<byte[]> choose(Visitor visitor, String atOnce, boolean digest, String language) {
        return visitor.submit(
                "/settings", Map.of("atOnce", atOnce, "digest", String.valueOf(digest), "language", language));
    }

    private Visitor visitor(String user) {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port, "en");
        visitor.login(user, "Bureau-2026");
        visitor.page("/settings");
        return visitor;
    }

    private static String html(HttpResponse<byte[]> page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }
}
