package bureau.leave;

import bureau.EngineRest;
import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.documents.PrintedPaper;
import bureau.platform.language.Language;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An absence with nothing but what a browser can do, and what comes by mail and on paper. */
@OfficeTest
class AbsenceOverHttpTest {

    private static final String START = "/process-definition/key/absence/submit-form";

    @Autowired
    OfficeDriver office;

    @Autowired
    AbsenceWishes wishes;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @AfterEach
    void everybodyBack() {
        wishes.forgetAll();
    }

    @Test
    void leaveIsAskedForAgreedToOrderedAndReadByFourPeopleInTwoLanguages() throws Exception {
        Visitor anton = person("emp.anton", "ru");
        assertThat(text(anton, "/desk/new")).contains("Попросить отпуск или сообщить об отсутствии");
        assertThat(text(person("emp.anton", "en"), "/desk/new")).contains("Ask for leave or report an absence");
        assertThat(anton.page("/desk/new/absence").statusCode()).isEqualTo(200);
        String caseId = anton.engine(START, EngineRest.form(wishes.wish("annual", 20, 26, "design.lead")))
                .good()
                .body()
                .path("id")
                .asText();
        office.runJobs(caseId);
        String number = column("select number from absence_request where case_id = ?", caseId);
        assertThat(text(anton, "/desk")).contains(number, "Ежегодный оплачиваемый отпуск", "запрошено");
        assertThat(text(anton, "/absences/cases/" + caseId)).contains(number, "Отозвать заявку", "Антон Мостов");

        Visitor substitute = person("design.lead", "en");
        assertThat(form(substitute, caseId)).contains("Can you stand in?").doesNotContain("Annual paid leave");
        hand(substitute, caseId, Map.of("standsIn", "yes"));
        Visitor head = person("design.head", "ru");
        assertThat(form(head, caseId)).contains("Ежегодный оплачиваемый отпуск", "согласие получено");
        hand(head, caseId, Map.of("verdict", "approve"));
        office.complete("hr.oleg", caseId, Map.of("verdict", "approve"));
        office.complete("hr.oleg", caseId, Map.of("signedOn", wishes.in(0).toString()));
        assertThat(form(anton, caseId)).contains("С приказом ознакомлен");
        hand(anton, caseId, Map.of("orderRead", true));

        assertThat(text(person("emp.anton", "en"), "/absences/cases/" + caseId))
                .contains("Change or cancel the absence", "holds", "Order on leave")
                .doesNotContain("??");
        assertThat(text(person("hr.oleg", "en"), "/absences")).contains("/absences/cases/" + caseId);
        assertThat(person("emp.lena", "en").page("/absences/cases/" + caseId).statusCode())
                .isEqualTo(404);
        mailsTellEachWhatIsHis(caseId);
        ordersSayWhatWasGranted(caseId);
        directChangeIsRefused(caseId);
    }

    private void mailsTellEachWhatIsHis(String caseId) throws Exception {
        VEvent own = entry(caseId, "emp.anton");
        assertThat(own.getSummary().getValue()).isEqualTo("Annual paid leave");
        assertThat(entry(caseId, "design.head").getSummary().getValue()).isEqualTo("Away: Anton Mostov");
        assertThat(entry(caseId, "design.lead").getSummary().getValue()).isEqualTo("You stand in for Anton Mostov");
        assertThat(entry(caseId, "design.lead").getUid()).isEqualTo(own.getUid());
        assertThat(column("select body from outgoing_mail where kind = 'absence-own' and case_id = ?", caseId))
                .contains("Nina Liniina stands in for you")
                .doesNotContain("??");
    }

    private void ordersSayWhatWasGranted(String caseId) throws IOException {
        for (Document order : documents.list(caseId)) {
            String text = PrintedPaper.text(documents.open(order).readAllBytes());
            if (order.language() == Language.RU) {
                assertThat(text)
                        .contains("о предоставлении отпуска", "Антон Мостов", "Инженер", "Проектный отдел")
                        .contains("Ежегодный оплачиваемый отпуск", "Анна Орлова", "ОЗНАКОМЛЕН");
            } else {
                assertThat(text).contains("on granting leave", "Anton Mostov", "Annual paid leave", "Anna Orlova");
            }
        }
        assertThat(documents.list(caseId)).hasSize(2);
    }

    private void directChangeIsRefused(String caseId) {
        Visitor hr = person("hr.oleg", "en");
        hr.page("/absences");
        String id = column("select id::text from absence where case_id = ?", caseId);
        String answer =
                new String(hr.submit("/absences/" + id + "/deletion", Map.of()).body(), StandardCharsets.UTF_8);
        assertThat(answer).contains("comes from a case");
    }

    @Test
    void rejectionIsReadInTheReadersLanguageAndAWithdrawalIsAButton() {
        String caseId = office.start("emp.anton", "absence", wishes.wish("unpaid", 5, 6, "design.lead"));
        hand(person("design.lead", "ru"), caseId, Map.of("standsIn", "yes"));
        hand(person("design.head", "en"), caseId, Map.of("verdict", "reject", "comment", "Too much to do."));
        assertThat(text(person("emp.anton", "ru"), "/absences/cases/" + caseId))
                .contains("отклонено", "Too much to do.", "Отсутствие отклонено");
        assertThat(text(person("emp.anton", "en"), "/desk?all=true")).contains("rejected");

        String another = office.start("emp.anton", "absence", wishes.wish("unpaid", 5, 6, "design.lead"));
        Visitor anton = person("emp.anton", "en");
        String page = text(anton, "/absences/cases/" + another);
        String action = page.replaceAll("(?s).*name=\"action\" value=\"([^\"]+)\".*", "$1");
        assertThat(anton.submit("/absences/cases/" + another + "/actions", Map.of("action", action))
                        .statusCode())
                .isEqualTo(302);
        office.runJobs(another);
        assertThat(text(anton, "/absences/cases/" + another)).contains("withdrawn");
    }

    @Test
    void refusalComesInTheReadersLanguage() {
        var wish = EngineRest.form(wishes.wish("annual", 5, 9, "design.lead"));
        assertThat(person("emp.anton", "en").engine(START, wish).message()).contains("14 calendar days ahead");
        assertThat(person("emp.anton", "ru").engine(START, wish).message()).contains("не позднее чем за 14");
    }

    @Test
    void personnelKeepsTheDaysOfLeave() {
        database.sql(
                        "insert into leave_entitlement (person, year, days, note) values ('emp.anton', 2026, 35, 'carried')")
                .update();
        assertThat(text(person("hr.oleg", "ru"), "/registers/leave")).contains("Дни отпуска", "Осталось");
        assertThat(text(person("hr.oleg", "en"), "/registers/leave")).contains("Days of leave", "Anton Mostov", "35");
        assertThat(person("emp.anton", "en").page("/registers/leave").statusCode())
                .isEqualTo(403);
    }

    private VEvent entry(String caseId, String person) throws Exception {
        Calendar calendar = new CalendarBuilder()
                .build(new StringReader(database.sql(
                                "select m.calendar from outgoing_mail m join person p on p.email = m.recipient_address"
                                        + " where m.case_id = ? and p.id = ? and m.calendar is not null")
                        .params(caseId, person)
                        .query(String.class)
                        .single()));
        return (VEvent) calendar.getComponents("VEVENT").get(0);
    }

    private String form(Visitor visitor, String caseId) {
        return text(visitor, "/api/forms/task/" + office.task(caseId).getId());
    }

    private void hand(Visitor visitor, String caseId, Map<String, Object> form) {
        visitor.engine("/task/" + office.task(caseId).getId() + "/submit-form", EngineRest.form(form))
                .good();
        office.runJobs(caseId);
    }

    private Visitor person(String user, String language) {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port, language);
        visitor.login(user, EngineRest.PASSWORD);
        return visitor.openTasklist();
    }

    private String column(String sql, String caseId) {
        return database.sql(sql).param(caseId).query(String.class).single();
    }

    private static String text(Visitor visitor, String path) {
        return new String(visitor.page(path).body(), StandardCharsets.UTF_8);
    }
}
