package bureau.absence;

import bureau.EngineRest;
import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.purchasing.MyPurchases;
import bureau.purchasing.Wishes;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of absences as a browser uses it. */
@OfficeTest
class AbsenceControllerTest {

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    MyPurchases purchases;

    @Autowired
    AwayPeople people;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @AfterEach
    void everybodyBack() {
        people.everybodyBack();
    }

    @Test
    void pageShowsWhoStandsInForWhomInTheReadersLanguage() {
        assertThat(text(visitor("emp.anton", "en").page("/absences")))
                .contains("Absences", "Away today", "Sergey Planov", "Viktor Chertezhnikov", "Enter the absence")
                .contains("No absence is entered for you");
        assertThat(text(visitor("emp.anton", "ru").page("/absences")))
                .contains("Отсутствия", "Сегодня отсутствуют", "Сергей Планов", "Виктор Чертёжников")
                .doesNotContain("??absence");
    }

    @Test
    void absenceEnteredOnThePageMovesTheTasksAtOnceAndEndsThere() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        Visitor head = visitor("design.head", "en");

        HttpResponse<byte[]> answer = head.submit("/absences", form("design.head", 0, 5, ""));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(302);
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.lead");
        assertThat(text(head.page("/absences"))).contains("The absence is entered.", "Nina Liniina", "entered by");

        answer = head.submit("/absences/" + absenceOf("design.head") + "/end", Map.of());
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(302);
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.head");
        office.as("emp.anton", () -> purchases.withdraw("emp.anton", caseId));
        office.runJobs(caseId);
    }

    @Test
    void mistakeIsExplainedInTheReadersLanguageAndNothingTypedIsLost() {
        Visitor visitor = visitor("emp.anton", "ru");
        HttpResponse<byte[]> answer = visitor.submit("/absences", form("emp.anton", 5, 3, "emp.lena"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer))
                .contains("Последний день раньше первого")
                .contains("value=\"" + people.today().plusDays(5) + "\"")
                .contains("value=\"" + people.today().plusDays(3) + "\"")
                .containsPattern("value=\"emp.lena\"\\s+selected");
        assertThat(text(visitor.submit("/absences", Map.of("person", "emp.anton", "firstDay", "soon", "lastDay", ""))))
                .contains("в виде дат");
        assertThat(text(visitor.submit("/absences", form("emp.lena", 1, 2, ""))))
                .contains("за своих подчинённых");
    }

    @Test
    void changeThatIsRefusedKeepsWhatWasTypedInItsOwnRow() {
        Visitor visitor = visitor("emp.anton", "en");
        visitor.submit("/absences", form("emp.anton", 1, 3, "emp.lena"));
        assertThat(text(visitor.page("/absences"))).contains("The absence is entered.");
        long id = absenceOf("emp.anton");

        HttpResponse<byte[]> refused = visitor.submit("/absences/" + id, form("emp.anton", 9, 8, "design.head"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused))
                .contains("before the first", "<details open")
                .containsPattern("id=\"lastDay-" + id + "\"[^>]*value=\""
                        + people.today().plusDays(8));

        assertThat(visitor.submit("/absences/" + id, form("emp.anton", 2, 8, "design.head"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(text(visitor.page("/absences"))).contains("The absence is changed.");
        assertThat(visitor.submit("/absences/" + id + "/deletion", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(text(visitor.page("/absences"))).contains("The absence is deleted.");
    }

    @Test
    void warningsTellWhatWillHappen() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        people.away("design.lead", "emp.lena", 2);
        Visitor head = visitor("design.head", "en");
        head.submit("/absences", form("design.head", 1, 10, "design.lead"));
        assertThat(text(head.page("/absences")))
                .contains("Nina Liniina is away from", "then Elena Klientova stands in");

        String own = "/absences/" + absenceOf("design.head");
        head.submit(own, form("design.head", 1, 10, "emp.anton"));
        assertThat(text(head.page("/absences"))).contains("Anton Mostov made the request of the task");

        people.away("emp.anton", "design.head", 1);
        assertThat(text(head.page("/absences"))).contains("no substitute is there");
        office.as("emp.anton", () -> purchases.withdraw("emp.anton", caseId));
        office.runJobs(caseId);
    }

    @Test
    void personnelSeesEverybodysAndOthersOnlyTheirOwn() {
        people.away("emp.lena", null, 3);
        assertThat(text(visitor("hr.oleg", "en").page("/absences"))).contains("/absences/" + absenceOf("emp.lena"));
        assertThat(text(visitor("sales.head", "en").page("/absences"))).contains("/absences/" + absenceOf("emp.lena"));
        assertThat(text(visitor("emp.anton", "en").page("/absences")))
                .doesNotContain("/absences/" + absenceOf("emp.lena"));
    }

    @Test
    void formOfAStrangePageAndAVisitorWithoutLoginAreTurnedAway() {
        Visitor visitor = visitor("emp.anton", "en");
        assertThat(visitor.submit("/absences", form("emp.anton", 1, 2, ""), "forged")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<byte[]> answer = new Visitor("http://127.0.0.1:" + port, "en").page("/absences");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        HttpResponse<byte[]> page = visitor.page("/absences");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
    }

    private Map<String, String> form(String person, int first, int last, String substitute) {
        return Map.of(
                "person",
                person,
                "firstDay",
                people.today().plusDays(first).toString(),
                "lastDay",
                people.today().plusDays(last).toString(),
                "substitute",
                substitute);
    }

    private long absenceOf(String person) {
        return database.sql("select max(id) from absence where person = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private Visitor visitor(String user, String language) {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port, language);
        visitor.login(user, EngineRest.PASSWORD);
        // The page brings the token that its forms send.
        visitor.page("/absences");
        return visitor;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
