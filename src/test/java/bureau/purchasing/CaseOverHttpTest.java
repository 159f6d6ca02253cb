package bureau.purchasing;

import bureau.EngineRest;
import bureau.EngineRest.Answer;
import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.Visitor;
import bureau.documents.SampleFiles;
import bureau.mail.MailTestbed;
import bureau.mail.ReceivedMail;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A purchase from the wish to the last delivery, with nothing but what a browser and a mailbox can do. */
@OfficeTest
class CaseOverHttpTest {

    private static final String TOTAL = "8,025.00";

    @Autowired
    PurchaseWalk walk;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    MailTestbed mails;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private final GreenMail mailbox = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final LocalDate delivery = LocalDate.now().plusDays(5);

    @BeforeEach
    void openMailbox() {
        mailbox.start();
    }

    @AfterEach
    void closeMailbox() {
        mailbox.stop();
    }

    @Test
    void purchaseGoesFromTheWishToTheDeliveryAsPeopleSeeIt() throws Exception {
        Visitor anton = person("emp.anton", "en");
        // The form brings the token with which files may be uploaded.
        assertThat(anton.page("/api/forms/start/" + purchasing()).statusCode()).isEqualTo(200);
        byte[] offer = SampleFiles.pdf();
        String file = anton.upload("Offer of the lamp maker.pdf", offer)
                .good()
                .body()
                .path("id")
                .asText();

        String caseId = anton.engine("/process-definition/key/purchasing/submit-form", EngineRest.form(wish(file)))
                .good()
                .body()
                .path("id")
                .asText();
        office.runJobs(caseId);
        String number = column("select number from purchase_request where case_id = ?", caseId);

        assertThat(deskOf(anton)).contains(number, "Paper, pens and a lamp", "8,025");
        assertThat(deskOf(person("emp.anton", "ru"))).contains(number, "Мои заявки");
        assertThat(deskOf(person("emp.lena", "en"))).doesNotContain(number);

        String approver = office.task(caseId).getAssignee();
        assertThat(approver).isNotIn("emp.anton", null);
        Visitor deciding = person(approver, "en");
        assertThat(download(anton, file).statusCode()).isEqualTo(200);
        assertThat(download(deciding, file).body()).isEqualTo(offer);
        assertThat(download(person("emp.lena", "en"), file).statusCode()).isEqualTo(404);

        JsonNode seen = taskOf(deciding, caseId);
        deciding.engine(
                        "/task/" + seen.path("id").asText() + "/submit-form",
                        EngineRest.form(Map.of("verdict", "approve")))
                .good();
        office.runJobs(caseId);

        work(
                person("om.gromova", "en"),
                "om.gromova",
                caseId,
                Map.of(
                        "ordered",
                        "yes",
                        "supplier",
                        "kantsmir",
                        "deliveryDate",
                        delivery.toString(),
                        "terms",
                        "Payment within 10 days."));
        supplierReadsTheOrder(caseId);

        Visitor storekeeper = person("om.lis", "ru");
        work(storekeeper, "om.lis", caseId, arrived("N 1", Map.of(1, 2, 2, 20, 3, 1)));
        assertThat(office.task(caseId, "user_receiveGoods")).isNotNull();
        work(storekeeper, "om.lis", caseId, arrived("N 2", Map.of(2, 30)));
        walk.settle(caseId);

        assertThat(column("select end_act_id_ from act_hi_procinst where id_ = ?", caseId))
                .isEqualTo("end_purchaseClosed");
        requesterReadsThatEverythingIsThere(number);
        assertThat(download(anton, file).statusCode()).as("after the end").isEqualTo(200);
        assertThat(download(person("emp.lena", "en"), file).statusCode()).isEqualTo(404);
    }

    @Test
    void refusalComesInTheReadersLanguageAndLeavesNothingBehind() {
        Map<String, Object> unexplained = wish(null);
        unexplained.put("lines", List.of(Map.of("name", "Sofa", "unit", "pc", "price", 4_000_000, "quantity", 1)));
        long before = requests();

        Answer english = person("emp.anton", "en")
                .engine("/process-definition/key/purchasing/submit-form", EngineRest.form(unexplained));
        Answer russian = person("emp.anton", "ru")
                .engine("/process-definition/key/purchasing/submit-form", EngineRest.form(unexplained));
        Answer machine = new EngineRest(address())
                .post(
                        "emp.anton",
                        "ru",
                        "/process-definition/key/purchasing/submit-form",
                        EngineRest.form(unexplained));

        assertThat(english.status()).isEqualTo(400);
        assertThat(english.message()).isEqualTo("Above 15,000 roubles please say what the purchase is for.");
        assertThat(russian.status()).isEqualTo(400);
        assertThat(russian.message()).contains("рублей").doesNotContain("roubles");
        assertThat(machine.message()).isEqualTo(russian.message());
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void nobodyGetsInWithAWrongPasswordOrWithoutTheToken() {
        Visitor stranger = new Visitor(address(), "en");
        // Not one of those whom the other tests need: a wrong password makes an account wait.
        assertThat(stranger.login("arch.nikon", "wrong")).endsWith("/login?error");
        assertThat(stranger.page("/desk").statusCode()).isEqualTo(302);

        Visitor withoutToken = new Visitor(address(), "en");
        withoutToken.login("emp.anton", EngineRest.PASSWORD);
        assertThat(withoutToken
                        .engine("/process-definition/key/purchasing/submit-form", EngineRest.form(wish(null)))
                        .status())
                .isEqualTo(403);
    }

    private void supplierReadsTheOrder(String caseId) throws Exception {
        mails.deliver(mailbox.getSmtp().getPort());
        String order = column("select number from purchase_order where case_id = ?", caseId);
        ReceivedMail mail = received("orders@kantsmir.example", order);

        assertThat(mail.subject()).startsWith("Purchase order No. " + order + " of ");
        assertThat(mail.text())
                .contains("Dear Kantsmir LLC", order, TOTAL, "Room 214", english(delivery), "Please confirm the order");
        assertThat(mail.pdfs()).hasSize(2);
        List<String> pdfs = List.copyOf(mail.pdfs().values());
        assertThat(pdfs.get(0))
                .as("the supplier's language comes first")
                .contains("Purchase order No. " + order, "Kantsmir LLC", "Severny Most LLC")
                .contains("A4 paper box", "Blue pen", "Desk lamp")
                .contains("1,650.00", "3,300.00", "24.50", "1,225.00", "3,500.00", TOTAL)
                .contains("Payment within 10 days.", english(delivery), "Elena Gromova");
        assertThat(pdfs.get(1))
                .contains("Заказ поставщику № " + order, "ООО «Канцмир»", "ООО «Северный мост»")
                .contains("Бумага А4 коробка", "Ручка синяя", "Desk lamp")
                .contains("1 650,00", "3 300,00", "24,50", "1 225,00", "3 500,00", "8 025,00")
                .contains("Восемь тысяч двадцать пять рублей", "Елена Громова");
    }

    private void requesterReadsThatEverythingIsThere(String number) throws Exception {
        mails.deliver(mailbox.getSmtp().getPort());
        ReceivedMail mail = received("emp.anton@severny-most.example", number);
        assertThat(mail.subject()).isEqualTo("Your request " + number + " is complete: Paper, pens and a lamp");
        assertThat(mail.text()).contains("Everything of your purchase request " + number, "Anton Mostov");
        assertThat(mail.pdfs()).isEmpty();
    }

    /** The one mail to this address that names the number. */
    private ReceivedMail received(String address, String number) throws Exception {
        List<MimeMessage> found = List.of(mailbox.getReceivedMessages()).stream()
                .filter(mail -> isFor(mail, address, number))
                .toList();
        assertThat(found).as("mails to " + address + " about " + number).hasSize(1);
        return ReceivedMail.of(found.get(0));
    }

    private static boolean isFor(MimeMessage mail, String address, String number) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address)
                    && mail.getSubject().contains(number);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the task that waits in the case, as the Tasklist does, and hands in its form. */
    private void work(Visitor person, String user, String caseId, Map<String, Object> form) {
        String task = "/task/"
                + office.tasks(caseId).stream()
                        .filter(each -> !each.getTaskDefinitionKey().equals("user_recordConfirmation"))
                        .findFirst()
                        .orElseThrow()
                        .getId();
        person.engine(task + "/claim", Map.of("userId", user)).good();
        person.engine(task + "/submit-form", EngineRest.form(form)).good();
        office.runJobs(caseId);
    }

    private JsonNode taskOf(Visitor person, String caseId) {
        JsonNode tasks = person.engine("/task?maxResults=5&processInstanceId="
                        + office.task(caseId).getProcessInstanceId())
                .good()
                .body();
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private Visitor person(String user, String language) {
        Visitor visitor = new Visitor(address(), language);
        assertThat(visitor.login(user, EngineRest.PASSWORD)).doesNotContain("error");
        return visitor.openTasklist();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private static String deskOf(Visitor person) {
        HttpResponse<byte[]> desk = person.page("/desk");
        assertThat(desk.statusCode()).isEqualTo(200);
        return new String(desk.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> download(Visitor person, String file) {
        return person.page("/api/documents/" + file);
    }

    private Map<String, Object> wish(String file) {
        Map<String, Object> form = new HashMap<>();
        form.put("subject", "Paper, pens and a lamp");
        form.put("category", "stationery");
        form.put("budgetItem", String.valueOf(wishes.budgetItem("220", "events")));
        form.put("needBy", LocalDate.now().plusDays(10).toString());
        form.put("deliverTo", "Room 214");
        form.put(
                "lines",
                List.of(
                        Map.of("item", "paper-a4", "quantity", 2),
                        Map.of("item", "pen-blue", "quantity", 50),
                        Map.of("name", "Desk lamp", "unit", "pc", "price", 350_000, "quantity", 1)));
        if (file != null) {
            form.put("files", List.of(file));
        }
        return form;
    }

    private static Map<String, Object> arrived(String note, Map<Integer, Integer> quantities) {
        return Map.of(
                "deliveryNote",
                note,
                "receivedLines",
                new TreeMap<>(quantities)
                        .entrySet().stream()
                                .map(each -> Map.of("line", each.getKey(), "received", each.getValue()))
                                .toList());
    }

    private static String english(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH));
    }

    private String column(String sql, String caseId) {
        return database.sql(sql).param(caseId).query(String.class).single();
    }

    private String purchasing() {
        return column("select id_ from act_re_procdef where key_ = ? order by version_ desc limit 1", "purchasing");
    }

    private long requests() {
        return database.sql("select count(*) from purchase_request")
                .query(Long.class)
                .single();
    }
}
