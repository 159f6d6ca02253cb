package bureau.inbox;

import bureau.EngineRest.Answer;
import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.documents.SampleFiles;
import bureau.platform.language.Language;
import bureau.purchasing.PurchaseWalk;
import bureau.purchasing.Wishes;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What our parts of the Tasklist tell to whom, and what they let him do. */
@OfficeTest
class InboxControllerTest {

    private static final String ANTON = "emp.anton";
    private static final String HEAD = "design.head";
    private static final String STRANGER = "emp.lena";

    @LocalServerPort
    int port;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    Cards cards;

    @Autowired
    JdbcClient database;

    @AfterEach
    void presentTime() {
        ClockUtil.reset();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void cardTellsWhatTheCaseIsAboutInTheReadersLanguage() {
        String caseId = request();
        Task task = office.task(caseId);

        JsonNode card = cards(person(HEAD, "en"), task).get(0);
        assertThat(card.path("number").asText())
                .isEqualTo(database.sql("select number from purchase_request where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single());
        assertThat(card.path("subject").asText()).isEqualTo("For the test");
        assertThat(card.path("amount").asText()).contains("45,000.00").startsWith("RUB");
        assertThat(card.path("requester").asText()).isEqualTo("Anton Mostov");
        assertThat(card.path("state").asText()).isIn("later", "near");
        assertThat(card.path("term").asText()).contains("in ");
        assertThat(card.path("seen").asText()).hasSizeGreaterThan(10);

        JsonNode russian = cards(person(HEAD, "ru"), task).get(0);
        assertThat(russian.path("requester").asText()).isEqualTo("Антон Мостов");
        assertThat(russian.path("amount").asText()).contains("₽");
        assertThat(russian.path("term").asText()).contains("через ");
    }

    @Test
    void cardTellsWhenTheTermHasPassed() {
        Task task = office.task(request());

        ClockUtil.setCurrentTime(
                Date.from(task.getDueDate().toInstant().plus(Duration.ofHours(3).plusMinutes(1))));

        // Not over HTTP: a session does not outlive such a leap.
        LocaleContextHolder.setLocale(Language.RU.locale());
        Card card = office.as(HEAD, () -> cards.of(List.of(task.getId()))).get(0);
        assertThat(card.state()).isEqualTo("over");
        assertThat(card.term()).contains("Просрочено", "3 часа назад");
    }

    @Test
    void strangerLearnsNothingByGuessing() {
        String caseId = request();
        Task task = office.task(caseId);
        Visitor lena = person(STRANGER, "en");

        assertThat(cards(lena, task)).isEmpty();
        for (String part : List.of("documents", "case")) {
            Answer refused = lena.ask("/api/inbox/tasks/" + task.getId() + "/" + part);
            Answer nothingThere = lena.ask("/api/inbox/tasks/no-such-task/" + part);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(nothingThere.status()).isEqualTo(404);
            assertThat(refused.body().toString()).doesNotContain("For the test");
        }
        assertThat(lena.upload("/api/inbox/tasks/" + task.getId() + "/documents", "a.pdf", SampleFiles.pdf())
                        .status())
                .isEqualTo(404);
        assertThat(documentsOf(caseId)).isZero();
        JsonNode results = lena.send("/api/inbox/decisions", decision("approve", null, chosen(task, "guessed")))
                .good()
                .body();
        assertThat(results.get(0).path("problem").asText()).contains("does not exist");
        assertThat(office.task(caseId).getId()).isEqualTo(task.getId());
    }

    @Test
    void sameNameBecomesTheNextVersionAndOnlyThoseOfTheCaseOpenIt() {
        Task task = office.task(request());
        Visitor head = person(HEAD, "en");
        String address = "/api/inbox/tasks/" + task.getId() + "/documents";

        String first = head.upload(address, "Plan.pdf", SampleFiles.pdf())
                .good()
                .body()
                .path("id")
                .asText();
        JsonNode second =
                head.upload(address, "plan.PDF", SampleFiles.pdf()).good().body();
        assertThat(second.path("version").asInt()).isEqualTo(2);

        JsonNode plan = find(head.ask(address).good().body(), "name", "plan.PDF");
        assertThat(plan.path("version").asInt()).isEqualTo(2);
        assertThat(plan.path("by").asText()).isEqualTo("Viktor Chertezhnikov");
        assertThat(plan.path("older")).hasSize(1);
        assertThat(plan.path("older").get(0).path("id").asText()).isEqualTo(first);

        assertThat(head.page("/api/documents/" + first).statusCode()).isEqualTo(200);
        assertThat(person(ANTON, "en").page("/api/documents/" + first).statusCode())
                .isEqualTo(200);
        assertThat(person(STRANGER, "en").page("/api/documents/" + first).statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusedFileSaysWhyInTheReadersLanguage() {
        Task task = office.task(request());

        Answer refused = person(HEAD, "ru")
                .upload("/api/inbox/tasks/" + task.getId() + "/documents", "plan.pdf", "<html>".getBytes());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("message").asText()).contains("plan.pdf").containsPattern("[а-я]{4}");
    }

    @Test
    void fileBeyondEveryLimitIsRefusedInTheReadersLanguage() {
        String caseId = request();
        Visitor head = person(HEAD, "ru");

        for (int megabytes : new int[] {11, 14}) {
            byte[] large = new byte[megabytes * 1024 * 1024];
            for (String address : List.of(
                    "/api/inbox/tasks/" + office.task(caseId).getId() + "/documents", "/api/documents/uploads")) {
                Answer refused = head.upload(address, "plan.pdf", large);
                assertThat(refused.status()).isEqualTo(413);
                assertThat(refused.body().path("message").asText()).contains("больше 10 МБ");
            }
        }
        assertThat(documentsOf(caseId)).isZero();
    }

    @Test
    void mailIsReadByThoseOfItsCaseWithoutTheLinkByWhichItsReceiverDecides() {
        String caseId = request();
        String other = request();
        String address = "/api/inbox/tasks/" + office.task(caseId).getId();
        String secret = secretIn(caseId);
        Visitor head = person(HEAD, "en");
        String mail = head.ask(address + "/case")
                .good()
                .body()
                .path("mails")
                .get(0)
                .path("id")
                .asText();

        JsonNode letter = head.ask(address + "/mails/" + mail).good().body();
        assertThat(letter.path("recipient").asText())
                .contains("Viktor Chertezhnikov", "design.head@severny-most.example");
        assertThat(letter.path("text").asText())
                .contains("Dear Viktor Chertezhnikov", "/decisions/…")
                .doesNotContain(secret);
        String page = html(person(ANTON, "en"), "/cases/" + caseId + "/mails/" + mail);
        assertThat(page).contains("Dear Viktor Chertezhnikov").doesNotContain(secret);

        assertThat(person(STRANGER, "en").ask(address + "/mails/" + mail).status())
                .isEqualTo(404);
        assertThat(person(STRANGER, "en")
                        .page("/cases/" + caseId + "/mails/" + mail)
                        .statusCode())
                .isEqualTo(404);
        String elsewhere = "/api/inbox/tasks/" + office.task(other).getId() + "/mails/" + mail;
        assertThat(head.ask(elsewhere).status()).isEqualTo(404);
    }

    @Test
    void attachmentOfAMailIsALinkToTheDocumentOfTheCase() {
        String caseId = request();
        office.complete(HEAD, caseId, Map.of("verdict", "approve"));
        office.complete("om.gromova", caseId, PurchaseWalk.order());
        Visitor buyer = person("om.gromova", "en");
        String mail = database.sql("select id::text from outgoing_mail where case_id = ? and kind = 'purchase-order'")
                .param(caseId)
                .query(String.class)
                .single();

        String page = html(buyer, "/cases/" + caseId + "/mails/" + mail);

        String document = database.sql(
                        "select document_id::text from outgoing_mail_attachment where mail_id = ?::uuid order by position limit 1")
                .param(mail)
                .query(String.class)
                .single();
        assertThat(page).contains("/api/documents/" + document);
        assertThat(buyer.page("/api/documents/" + document).statusCode()).isEqualTo(200);
    }

    @Test
    void storyTellsWhoDecidedWhatByWhichRuleAndWhatIsOpen() {
        String caseId = request();
        office.complete(HEAD, caseId, Map.of("verdict", "approve_with_remarks", "comment", "Ask for recycled paper"));
        Task order = office.tasks(caseId).get(0);

        JsonNode story = person("om.gromova", "en")
                .ask("/api/inbox/tasks/" + order.getId() + "/case")
                .good()
                .body();

        JsonNode decision = story.path("decisions").get(0);
        assertThat(decision.path("who").asText()).isEqualTo("Viktor Chertezhnikov");
        assertThat(decision.path("comment").asText()).isEqualTo("Ask for recycled paper");
        assertThat(decision.path("why").asText()).isNotBlank();
        assertThat(find(story.path("steps"), "state", "done").path("name").asText())
                .isEqualTo("Decide");
        assertThat(find(story.path("steps"), "state", "open").path("name").asText())
                .isEqualTo(order.getName());
        assertThat(story.path("facts").path("subject").asText()).isEqualTo("For the test");
    }

    @Test
    void storyTellsTheMailsAndThePapersThatWereMadeAlsoInCalledProcesses() {
        String caseId = request();
        office.complete(HEAD, caseId, Map.of("verdict", "approve"));
        office.complete("om.gromova", caseId, PurchaseWalk.order());
        Visitor buyer = person("om.gromova", "en");
        Task task = office.tasks(caseId).stream()
                .filter(each -> !cards(buyer, each).isEmpty())
                .findFirst()
                .orElseThrow();

        JsonNode story =
                buyer.ask("/api/inbox/tasks/" + task.getId() + "/case").good().body();

        assertThat(story.path("mails").findValuesAsText("recipient")).contains("Kantsmir LLC");
        assertThat(story.path("mails").findValuesAsText("state")).isNotEmpty().doesNotContain("");
        assertThat(story.path("documents").findValuesAsText("name")).anyMatch(name -> name.endsWith(".pdf"));
        assertThat(story.path("steps").findValuesAsText("name")).contains("Issue the order");
        assertThat(story.path("steps").size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void questionIsInTheStoryAndItsTermStandsStill() {
        String caseId = request();
        office.complete(HEAD, caseId, Map.of("verdict", "ask", "askTo", ANTON, "question", "How soon is it needed?"));
        Task answer = office.task(caseId, "user_answerQuestion");

        JsonNode story = person(ANTON, "ru")
                .ask("/api/inbox/tasks/" + answer.getId() + "/case")
                .good()
                .body();

        assertThat(story.path("questions").get(0).path("question").asText()).isEqualTo("How soon is it needed?");
        Task waits = office.task(caseId, "user_decide");
        assertThat(cards(person(HEAD, "en"), waits).get(0).path("state").asText())
                .isEqualTo("stopped");
    }

    @Test
    void severalDecisionsEndEachByItself() {
        String good = request();
        String changed = request();
        String foreign = office.start("design.lead", "purchasing", wishes.paperForKazan());
        Task another = office.tasks(foreign).get(0);
        assertThat(another.getAssignee()).isNotEqualTo(HEAD);
        Visitor head = person(HEAD, "en");
        Task first = office.task(good);
        Task second = office.task(changed);

        JsonNode results = head.send(
                        "/api/inbox/decisions",
                        decision(
                                "approve",
                                null,
                                chosen(second, "what it was before"),
                                chosen(another, "guessed"),
                                chosen(first, mark(head, first))))
                .good()
                .body();

        assertThat(results.get(0).path("problem").asText()).contains("has changed");
        assertThat(results.get(1).path("problem").asText()).isNotBlank();
        assertThat(results.get(2).path("problem").isNull()).isTrue();
        office.runJobs(good);
        assertThat(office.tasks(good)).extracting(Task::getTaskDefinitionKey).doesNotContain("user_decide");
        assertThat(office.task(changed).getId()).isEqualTo(second.getId());
        assertThat(office.tasks(foreign)).extracting(Task::getId).contains(another.getId());

        JsonNode again = head.send("/api/inbox/decisions", decision("approve", null, chosen(first, "x")))
                .good()
                .body();
        assertThat(again.get(0).path("problem").asText()).contains("does not exist any more");
    }

    @Test
    void whatIsNoApprovalIsExplainedAndStaysWhileTheOthersAreDecided() {
        String good = request();
        String bought = request();
        office.complete(HEAD, bought, Map.of("verdict", "approve"));
        Task order = office.task(bought);
        Task approval = office.task(good);
        Visitor head = person(HEAD, "en");

        JsonNode card = cards(person("om.gromova", "en"), order).get(0);
        assertThat(card.path("seen").isNull()).isTrue();
        assertThat(card.path("why").asText()).contains("no approval");
        assertThat(cards(head, approval).get(0).path("why").asText()).isEmpty();
        JsonNode leaders = cards(person("ceo.orlova", "en"), approval);
        leaders.forEach(each -> assertThat(each.path("why").asText()).contains("Viktor Chertezhnikov"));

        JsonNode buyers = person("om.gromova", "en")
                .send("/api/inbox/decisions", decision("approve", null, chosen(order, "x")))
                .good()
                .body();
        assertThat(buyers.get(0).path("problem").asText()).contains("no approval");
        assertThat(office.task(bought).getId()).isEqualTo(order.getId());
    }

    @Test
    void rejectionNeedsAReasonAndRejectsWithIt() {
        List<String> cases = new ArrayList<>(List.of(request(), request()));
        Visitor head = person(HEAD, "ru");
        Map<?, ?>[] chosen = cases.stream()
                .map(office::task)
                .map(task -> chosen(task, mark(head, task)))
                .toArray(Map<?, ?>[]::new);

        JsonNode without = head.send("/api/inbox/decisions", decision("reject", " ", chosen))
                .good()
                .body();
        assertThat(without.get(0).path("problem").asText()).containsPattern("[а-я]{4}");
        assertThat(without.get(1).path("problem").asText()).containsPattern("[а-я]{4}");

        JsonNode with = head.send("/api/inbox/decisions", decision("reject", "Бумага ещё есть", chosen))
                .good()
                .body();
        with.forEach(result -> assertThat(result.path("problem").isNull()).isTrue());
        assertThat(database.sql(
                                "select count(*) from approval_decision where case_id in (:cases) and verdict = 'REJECT' and comment = 'Бумага ещё есть'")
                        .param("cases", cases)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void otherVerdictsAndHugeListsAreNotTaken() {
        Task task = office.task(request());
        Visitor head = person(HEAD, "en");

        assertThat(head.send("/api/inbox/decisions", decision("forward", null, chosen(task, "x")))
                        .status())
                .isEqualTo(400);
        Map<?, ?>[] many = new Map<?, ?>[InboxController.MOST + 1];
        for (int i = 0; i < many.length; i++) {
            many[i] = Map.of("task", "t" + i, "seen", "x");
        }
        assertThat(head.send("/api/inbox/decisions", decision("approve", null, many))
                        .status())
                .isEqualTo(400);
    }

    private String request() {
        return office.start(ANTON, "purchasing", wishes.cupboard());
    }

    private Visitor person(String user, String language) {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port, language);
        visitor.login(user, "Bureau-2026");
        // The page that comes after the login brings the token for what is sent.
        visitor.page("/desk");
        return visitor;
    }

    private static JsonNode cards(Visitor reader, Task task) {
        return reader.ask("/api/inbox/cards?task=" + task.getId()).good().body();
    }

    private static String mark(Visitor reader, Task task) {
        return cards(reader, task).get(0).path("seen").asText();
    }

    private static Map<String, Object> chosen(Task task, String seen) {
        return Map.of("task", task.getId(), "seen", seen);
    }

    private static Map<String, Object> decision(String verdict, String comment, Map<?, ?>... chosen) {
        return comment == null
                ? Map.of("verdict", verdict, "tasks", chosen)
                : Map.of("verdict", verdict, "comment", comment, "tasks", chosen);
    }

    private static JsonNode find(JsonNode list, String name, String value) {
        for (JsonNode each : list) {
            if (each.path(name).asText().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("No " + name + " " + value + " in " + list);
    }

    private static String html(Visitor reader, String address) {
        return new String(reader.page(address).body(), StandardCharsets.UTF_8);
    }

    private String secretIn(String caseId) {
        Matcher secret = Pattern.compile("/decisions/([A-Za-z0-9_-]{43})")
                .matcher(database.sql("select body from outgoing_mail where case_id = ? and kind = 'task-decision'")
                        .param(caseId)
                        .query(String.class)
                        .single());
        assertThat(secret.find()).as("Not sent yet").isTrue();
        return secret.group(1);
    }

    private long documentsOf(String caseId) {
        return database.sql("select count(*) from document where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }
}
