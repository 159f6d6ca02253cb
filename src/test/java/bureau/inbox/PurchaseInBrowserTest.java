package bureau.inbox;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.documents.SampleFiles;
import bureau.platform.language.Language;
import bureau.platform.language.ModelTranslations;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A purchase as people live through it, from the wish to the closed case, in the language of their browsers. */
@OfficeTest
class PurchaseInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    OfficeDriver office;

    @Autowired
    HistoryService history;

    @Autowired
    ModelTranslations translations;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    private Language language;
    private Browser browser;
    private String caseId;

    @ParameterizedTest
    @EnumSource(Language.class)
    void wishBecomesAnOrderThatArrivesInTwoDeliveries(Language readers) throws IOException {
        language = readers;
        try (Browser opened = new Browser(port)) {
            browser = opened;
            Screen anton = screen("emp.anton");
            anton.look("01-tasklist");
            anton.openStart("Purchasing");
            anton.look("02-empty-request");
            writeRequest(anton, "Monitors for two trainees");
            anton.look("03-request");
            anton.start();
            findCase("Monitors for two trainees");

            anton.page.navigate("/desk");
            assertThat(anton.page.locator(".list tbody tr").first()).containsText("Monitors for two trainees");
            anton.look("04-desk-waiting");

            approve("design.head", "05-first-signature");
            approve("it.head", "06-second-signature");
            issueOrder();
            receive("1", "08-first-delivery");
            receive("3", "09-second-delivery");

            assertThat(theCase().getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
            anton.page.navigate("/desk");
            assertThat(anton.page.locator(".list tbody tr").first())
                    .containsText(translations.in(language, "Purchase closed"));
            anton.look("10-desk-closed");
            supplierWasWrittenTo();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void requestIsReturnedChangedRejectedAndAnotherOneWithdrawn(Language readers) {
        language = readers;
        try (Browser opened = new Browser(port)) {
            browser = opened;
            Screen anton = screen("emp.anton");
            anton.openStart("Purchasing");
            writeRequest(anton, "Keyboards for everybody");
            anton.start();
            findCase("Keyboards for everybody");

            Screen head = screen("design.head");
            decide(head, "Return for rework", "Two are enough.");
            anton.open(task());
            assertThat(anton.page.locator(".bureau-form")).containsText("Two are enough.");
            anton.look("11-rework");
            anton.field(label("How many")).first().fill("2");
            anton.page.locator(".fjs-repeat-row-remove").nth(2).click();
            anton.complete();
            office.runJobs(caseId);

            // Small and from the catalogue, so now the office manager decides.
            Screen manager = screen("om.gromova");
            manager.open(task());
            assertThat(manager.page.locator(".fjs-table tbody tr")).hasCount(2 + 2 + 1);
            decide(manager, "Reject", "We have some in store.");
            assertThat(theCase().getEndActivityId()).isEqualTo("end_purchaseRejected");

            anton.openStart("Purchasing");
            writeRequest(anton, "Nothing after all");
            anton.start();
            findCase("Nothing after all");
            anton.page.navigate("/desk");
            anton.page.locator(".list tbody tr").first().locator("button").click();
            office.runJobs(caseId);
            anton.page.navigate("/desk");
            assertThat(theCase().getEndActivityId()).isEqualTo("end_purchaseWithdrawn");
            anton.look("12-desk-withdrawn");
        }
    }

    private void writeRequest(Screen anton, String subject) {
        anton.field(label("What is it about?")).fill(subject);
        anton.choose(label("Category"), 0, label("IT equipment and accessories"));
        anton.choose(label("Budget item"), 0, inOffice("Printing", "Печать"));
        anton.choose(label("Item of the catalogue"), 0, inOffice("Keyboard", "Клавиатура"));
        anton.field(label("How many")).nth(0).fill("4");
        anton.page.locator(".fjs-repeat-render-add").click();
        anton.choose(label("Item of the catalogue"), 1, inOffice("HDMI cable", "Кабель HDMI"));
        anton.field(label("How many")).nth(1).fill("2");
        anton.page.locator(".fjs-repeat-render-add").click();
        anton.field(label("How many")).nth(2).fill("1");
        anton.field(label("Or what it is")).fill("Docking station");
        anton.field(label("Unit")).fill("pc");
        anton.field(label("Price of one with VAT")).fill("12500");
        anton.date(label("Needed by"), date(30));
        anton.field(label("Deliver to")).fill("2-14");
        anton.field(label("What for?")).fill("Two trainees begin next month.");
        anton.page
                .locator(".bureau-files input")
                .setInputFiles(new FilePayload("Offer.pdf", "application/pdf", SampleFiles.pdf()));
        assertThat(anton.page.locator(".bureau-documents")).containsText("Offer.pdf");
    }

    private void approve(String who, String name) {
        Screen approver = screen(who);
        approver.open(task());
        assertThat(approver.page.locator(".bureau-documents a")).hasText("Offer.pdf");
        approver.answer(label("Approve")).check();
        approver.look(name);
        approver.complete();
        office.runJobs(caseId);
    }

    private void decide(Screen head, String verdict, String comment) {
        head.open(task());
        head.answer(label(verdict)).check();
        head.text(label("Remark")).fill(comment);
        head.complete();
        office.runJobs(caseId);
    }

    private void issueOrder() {
        Screen buyer = screen("om.gromova");
        buyer.open(task());
        buyer.claim();
        buyer.choose(label("Supplier"), 0, inOffice("IT Resurs LLC", "ООО «АйТи Ресурс»"));
        buyer.date(label("Delivery by"), date(14));
        buyer.field(label("Terms for the supplier")).fill("Please call the guard half an hour before.");
        buyer.look("07-order");
        buyer.complete();
        office.runJobs(caseId);
    }

    /** So many keyboards, and everything else with the last of them. */
    private void receive(String keyboards, String name) {
        Screen storekeeper = screen("om.lis");
        storekeeper.open(task());
        storekeeper.claim();
        storekeeper.field(label("Accepted now")).nth(0).fill(keyboards);
        if (keyboards.equals("3")) {
            storekeeper.field(label("Accepted now")).nth(1).fill("2");
            storekeeper.field(label("Accepted now")).nth(2).fill("1");
        }
        storekeeper.field(label("Number of the delivery note")).fill("TN-" + keyboards);
        storekeeper.look(name);
        storekeeper.complete();
        office.runJobs(caseId);
    }

    private void supplierWasWrittenTo() throws IOException {
        Screen manager = screen("om.gromova");
        manager.page.navigate("/mail");
        manager.look("13-mail");
        String order = database.sql("select number from purchase_order where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
        manager.page
                .locator(".list a")
                .filter(new Locator.FilterOptions().setHasText(order))
                .first()
                .click();
        manager.look("14-order-mail");
        Download download = manager.page.waitForDownload(
                () -> manager.page.locator("dd a").first().click());
        try (PDDocument pdf = Loader.loadPDF(download.path().toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
                    .contains("Docking station", "Please call the guard half an hour before.", "0000750010")
                    .doesNotContain("\"");
        }
    }

    private Screen screen(String userId) {
        return new Screen(browser, userId, language == Language.RU ? "ru-RU" : "en-US");
    }

    private String label(String english) {
        return translations.in(language, english);
    }

    private String inOffice(String english, String russian) {
        return language == Language.RU ? russian : english;
    }

    private String date(int daysFromNow) {
        String pattern = language == Language.RU ? "dd.MM.yyyy" : "M/d/yyyy";
        return LocalDate.now(clock).plusDays(daysFromNow).format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    private void findCase(String subject) {
        caseId = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("purchasing")
                .variableValueEquals("subject", subject)
                .unfinished()
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId();
        office.runJobs(caseId);
    }

    private Task task() {
        return office.task(caseId);
    }

    private HistoricProcessInstance theCase() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult();
    }
}
