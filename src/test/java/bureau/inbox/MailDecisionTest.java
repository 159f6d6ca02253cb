package bureau.inbox;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.calendar.WorkingTime;
import bureau.people.People;
import bureau.purchasing.Wishes;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An approver who decides by the link in his mail, and everybody who should not. */
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
class MailDecisionTest {

    @LocalServerPort
    int port;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    SentLinks sent;

    @Autowired
    TaskService tasks;

    @Autowired
    People people;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    JdbcClient database;

    @AfterEach
    void everybodyIsBack() {
        database.sql("delete from absence where person = 'design.head'").update();
    }

    @Test
    void whoGotTheMailDecidesAfterLoggingInAndTheHistorySaysHow() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        String link = sent.link(caseId, "design.head");

        Visitor head = visitor("design.head");
        String page = html(head.page(link + "?verdict=approve"));
        assertThat(page)
                .contains("For the test", "45,000.00", "Cupboard", "Needed for the tests of this product.", "Printing")
                .containsPattern("value=\"approve\"\\s+checked");
        HttpResponse<byte[]> answer = head.submit(link, Map.of("verdict", "approve", "remark", "Yes."));
        assertThat(answer.statusCode()).isEqualTo(302);

        assertThat(decisions(caseId)).containsExactly("design.head APPROVE Yes.");
        office.runJobs(caseId);
        assertThat(office.task(caseId).getTaskDefinitionKey()).isEqualTo("user_issueOrder");
        assertThat(html(head.page(link))).contains("Your decision: approved", "has been used");
        assertThat(html(visitor("emp.anton").page("/cases/" + caseId))).contains("approved, by mail link");
    }

    @Test
    void lookingDecidesNothingHoweverOften() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        String link = sent.link(caseId, "design.head");
        Visitor scanner = new Visitor("http://127.0.0.1:" + port, "en");
        Visitor head = visitor("design.head");
        for (int i = 0; i < 3; i++) {
            HttpResponse<byte[]> toLogin = scanner.page(link + "?verdict=approve");
            assertThat(toLogin.headers().firstValue("Location").orElseThrow()).endsWith("/login");
            assertThat(head.page(link + "?verdict=approve").statusCode()).isEqualTo(200);
        }
        assertThat(scanner.submit(link, Map.of("verdict", "approve")).statusCode())
                .isEqualTo(302);
        assertThat(head.submit(link, Map.of("verdict", "approve"), "forged").statusCode())
                .isEqualTo(403);
        assertThat(decisions(caseId)).isEmpty();
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.head");
    }

    @Test
    void formIsJudgedAsInTheTasklist() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        String link = sent.link(caseId, "design.head");
        Visitor head = visitor("design.head");

        HttpResponse<byte[]> silent = head.submit(link, Map.of("verdict", "reject", "remark", " "));
        assertThat(silent.statusCode()).isEqualTo(400);
        assertThat(html(silent)).contains("Please say why");
        assertThat(html(head.submit(link, Map.of("verdict", "reject", "remark", "x".repeat(2001)))))
                .contains("Remark");
        assertThat(html(head.submit(link, Map.of("verdict", "forward", "remark", "x"))))
                .contains("Choose one of the answers");
        assertThat(html(head.submit(link, Map.of("remark", "x")))).contains("Choose one of the answers");
        assertThat(decisions(caseId)).isEmpty();

        head.submit(link, Map.of("verdict", "reject", "remark", "No room for it."));
        assertThat(decisions(caseId)).containsExactly("design.head REJECT No room for it.");
    }

    @Test
    void nobodyElseCanUseItAndNobodyFindsOneByGuessing() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        String link = sent.link(caseId, "design.head");
        for (String other : List.of("emp.anton", "ceo.orlova", "admin", "om.gromova")) {
            Visitor foreign = visitor(other);
            HttpResponse<byte[]> page = foreign.page(link);
            assertThat(page.statusCode()).as(other).isEqualTo(403);
            assertThat(html(page)).contains("somebody else").doesNotContain("For the test", "Cupboard");
            assertThat(foreign.submit(link, Map.of("verdict", "approve")).statusCode())
                    .isEqualTo(403);
        }
        Visitor head = visitor("design.head");
        String guessed = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        assertThat(head.page(guessed).statusCode()).isEqualTo(404);
        assertThat(head.submit(guessed, Map.of("verdict", "approve")).statusCode())
                .isEqualTo(404);
        assertThat(decisions(caseId)).isEmpty();
    }

    @Test
    void expiredLinkSaysSoAndTheTaskStillWaits() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        String link = sent.link(caseId, "design.head");
        Timestamp end = database.sql("select expires_at from decision_link where case_id = ?")
                .param(caseId)
                .query(Timestamp.class)
                .single();
        assertThat(workingTime.between(workingTime.now(), end.toInstant().atZone(ZoneId.of("Europe/Moscow"))))
                .as("to the end of the third working day")
                .isBetween(Duration.ofHours(22), Duration.ofHours(32));

        Visitor head = visitor("design.head");
        // The clock would end the session too.
        database.sql("update decision_link set expires_at = now() - interval '1 second' where case_id = ?")
                .param(caseId)
                .update();
        assertThat(html(head.page(link))).contains("has expired", "still waits for you");
        assertThat(html(head.submit(link, Map.of("verdict", "approve")))).contains("has expired");
        assertThat(decisions(caseId)).isEmpty();
    }

    @Test
    void linkIsGoodNoMoreWhenTheTaskMovedOrIsDoneOrTheCaseChanged() {
        String moved = office.start("emp.anton", "purchasing", wishes.cupboard());
        String done = office.start("emp.anton", "purchasing", wishes.cupboard());
        String changed = office.start("emp.anton", "purchasing", wishes.cupboard());
        Visitor head = visitor("design.head");
        String movedLink = sent.link(moved, "design.head");
        String doneLink = sent.link(done, "design.head");
        String changedLink = sent.link(changed, "design.head");

        tasks.setAssignee(office.task(moved).getId(), "design.lead");
        office.complete("design.head", done, Map.of("verdict", "approve"));
        database.sql("update purchase_request set amount_cents = amount_cents + 1 where case_id = ?")
                .param(changed)
                .update();

        assertThat(html(head.page(movedLink))).contains("Somebody else decides now");
        assertThat(html(head.page(doneLink))).contains("not awaited any more");
        assertThat(html(head.page(changedLink))).contains("not what the mail told you of");
        for (String link : List.of(movedLink, doneLink, changedLink)) {
            head.submit(link, Map.of("verdict", "approve"));
        }
        assertThat(decisions(moved)).isEmpty();
        assertThat(decisions(done)).hasSize(1);
        assertThat(decisions(changed)).isEmpty();
        assertThat(html(visitor("emp.anton").page("/cases/" + done)))
                .contains("approved")
                .doesNotContain("by mail link");
    }

    @Test
    void ofManyWhoDecideByItAtOnceOneDoes() throws Exception {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        String link = sent.link(caseId, "design.head");
        List<Visitor> tabs =
                IntStream.range(0, 4).mapToObj(i -> visitor("design.head")).toList();
        ExecutorService threads = Executors.newFixedThreadPool(tabs.size());
        try {
            List<Future<HttpResponse<byte[]>>> answers = tabs.stream()
                    .map(tab -> threads.submit(() -> tab.submit(link, Map.of("verdict", "approve"))))
                    .toList();
            int decided = 0;
            for (Future<HttpResponse<byte[]>> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(302, 400);
                decided += answer.get().statusCode() == 302 ? 1 : 0;
            }
            assertThat(decided).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(decisions(caseId)).hasSize(1);
    }

    @Test
    void whoStandsInDecidesByAMailOfHisOwnAndIsRecordedSo() {
        LocalDate today = workingTime.now().toLocalDate();
        people.addAbsence("design.head", today, today, "design.lead");
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        assertThat(sent.mails(caseId)).containsOnly("design.lead");
        String link = sent.link(caseId, "design.lead");

        Visitor lead = visitor("design.lead");
        assertThat(html(lead.page(link))).contains("You decide in place of Viktor Chertezhnikov");
        lead.submit(link, Map.of("verdict", "approve"));
        assertThat(database.sql("select person || ' for ' || on_behalf_of from approval_decision where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .isEqualTo("design.lead for design.head");
    }

    @Test
    void secretIsNowhereButInTheMail(CapturedOutput console) {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        String waiting = database.sql("select id::text from outgoing_mail where case_id = ? and kind = 'task-decision'")
                .param(caseId)
                .query(String.class)
                .single();
        String before = html(visitor("om.gromova").page("/mail/" + waiting));
        String link = sent.link(caseId, "design.head");
        String secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(secret).hasSize(43);

        assertThat(before).contains("/decisions/…").doesNotContain(secret);
        assertThat(database.sql("select count(*) from outgoing_mail where body like :it or html like :it")
                        .param("it", "%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from decision_link where hash = ?")
                        .param(secret)
                        .query(Long.class)
                        .single())
                .isZero();
        Visitor head = visitor("design.head");
        HttpResponse<byte[]> page = head.page(link);
        assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        head.submit(link, Map.of("verdict", "reject"));
        HttpResponse<byte[]> decided = head.submit(link, Map.of("verdict", "approve"));
        assertThat(decided.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(console.getAll()).doesNotContain(secret);
    }

    @Test
    void whoIsAskedGetsTheQuestionAndWhoAskedTheAnswerWithANewLink() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        String first = sent.link(caseId, "design.head");
        office.complete(
                "design.head", caseId, Map.of("verdict", "ask", "askTo", "emp.anton", "question", "Why so large?"));
        assertThat(sent.text(caseId, "emp.anton", "task-question")).contains("Why so large?", "/desk/tasks/");
        assertThat(sent.mails(caseId)).as("no mail to himself").containsExactly("design.head", "emp.anton");

        Task answer = office.task(caseId, "user_answerQuestion");
        office.handIn("emp.anton", answer, Map.of("answer", "It holds the whole archive."));
        office.runJobs(caseId);
        String again = sent.link(caseId, "design.head");
        assertThat(again).isNotEqualTo(first);
        assertThat(html(visitor("design.head").page(first))).contains("not awaited any more");
        assertThat(html(visitor("design.head").page(again))).contains("It holds the whole archive.");
        visitor("design.head").submit(again, Map.of("verdict", "approve"));
        assertThat(decisions(caseId)).hasSize(1);
    }

    private List<String> decisions(String caseId) {
        return database.sql(
                        "select person || ' ' || verdict || ' ' || coalesce(comment, '') from approval_decision where case_id = ? order by id")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private Visitor visitor(String user) {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port, "en");
        visitor.login(user, "Bureau-2026");
        visitor.page("/desk");
        return visitor;
    }

    private static String html(HttpResponse<byte[]> page) {
        return new String(page.body(), StandardCharsets.UTF_8).replaceAll("[\\u00A0\\u202F]", " ");
    }
}
