package bureau.inbox;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.documents.SampleFiles;
import bureau.purchasing.Wishes;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class KeyboardOnlyTest {

    private static final String HEAD = "design.head";
    private static final String SUBJECT = "Paper without a mouse";

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @AfterEach
    void forget() {
        runtime.createProcessInstanceQuery()
                .variableValueEquals("subject", SUBJECT)
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test"));
    }

    @Test
    void requestIsWrittenAndSentWithoutAMouse() {
        try (Browser browser = new Browser(port)) {
            Screen anton = new Screen(browser, "emp.anton", "en-US");
            browser.reopen(anton.page);
            Page page = anton.page;
            Keyboard keys = page.keyboard();
            anton.tabTo(page.locator(".start-process-action a"));
            keys.press("Enter");
            assertThat(page.locator(".modal-content ul.processes a").first()).isVisible();
            anton.tabTo(page.locator(".modal-content ul.processes a").getByText("Purchasing"));
            keys.press("Enter");
            page.waitForSelector(".modal-content .bureau-form .fjs-form");

            write(anton);
            anton.look("20-keyboard");
            anton.tabTo(page.locator(".modal-footer .btn-primary"));
            keys.press("Space");
            assertThat(page.locator(".modal-content")).hasCount(0);
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .variableValueEquals("subject", SUBJECT)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void taskIsOpenedReadAndServedWithFilesWithoutAMouse() {
        String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
        try (Browser browser = new Browser(port)) {
            Screen head = new Screen(browser, HEAD, "en-US");
            Page page = head.page;
            Keyboard keys = page.keyboard();
            openNewestFirst(page);
            head.tabTo(page.locator(".task-filters a, [cam-tasklist-filters] a")
                    .filter(named("My tasks"))
                    .first());
            keys.press("Enter");
            head.tabTo(card(page, caseId).locator("a").first());
            keys.press("Enter");
            assertThat(page.locator(".bureau-form .fjs-form")).isVisible();

            head.tabTo(tab(page, "Documents"));
            keys.press("Enter");
            head.tabTo(page.locator(".bureau-drop button"));
            page.waitForFileChooser(() -> keys.press("Enter"))
                    .setFiles(new FilePayload("Plan of the room.png", "image/png", SampleFiles.png()));
            assertThat(page.locator(".bureau-drop [role=status]")).containsText("Plan of the room.png");
            Locator view = page.getByLabel("View Plan of the room.png");
            head.tabTo(view);
            keys.press("Enter");
            Locator picture = page.locator(".bureau-preview img");
            assertThat(picture).hasAttribute("alt", "Plan of the room.png");
            page.waitForCondition(() -> (Integer) picture.evaluate("image => image.naturalWidth") > 0);
            assertThat(page.locator(".bureau-preview .bureau-problem")).hasCount(0);
            head.look("21-picture");
            keys.press("Escape");
            assertThat(view).isFocused();

            head.tabBackTo(tab(page, "Case"));
            keys.press("Enter");
            Locator mail = page.locator(".bureau-mail").first();
            head.tabTo(mail);
            keys.press("Enter");
            assertThat(page.locator(".bureau-letter")).containsText("/decisions/…");
            head.look("22-mail");
            keys.press("Space");
            assertThat(page.locator(".bureau-letter")).hasCount(0);
        }
    }

    @Test
    void severalAreDecidedWithoutAMouse() {
        String first = office.start("emp.anton", "purchasing", wishes.cupboard());
        String second = office.start("emp.anton", "purchasing", wishes.cupboard());
        try (Browser browser = new Browser(port)) {
            Screen head = new Screen(browser, HEAD, "en-US");
            Page page = head.page;
            Keyboard keys = page.keyboard();
            openNewestFirst(page);
            for (String caseId : new String[] {second, first}) {
                head.tabTo(card(page, caseId).locator("input"));
                keys.press("Space");
            }
            assertThat(page.locator(".bureau-decide [role=status]")).hasText("Chosen: 2");
            head.tabBackTo(page.locator(".bureau-decide .btn-primary"));
            keys.press("Enter");
            Locator dialog = page.locator(".bureau-dialog");
            assertThat(dialog).isVisible();
            head.tabTo(dialog.locator("button[type=submit]"));
            keys.press("Enter");
            assertThat(dialog.locator(".bureau-done")).hasCount(2);
            head.tabTo(dialog.locator(".btn-default"));
            keys.press("Enter");
            assertThat(dialog).hasCount(0);
        }
        for (String caseId : new String[] {first, second}) {
            office.runJobs(caseId);
            assertThat(office.tasks(caseId))
                    .extracting(Task::getTaskDefinitionKey)
                    .doesNotContain("user_decide");
        }
    }

    @Test
    void requestIsWrittenAndWithdrawnOnTheDeskWithoutAMouse() {
        try (Browser browser = new Browser(port)) {
            Screen anton = new Screen(browser, "emp.anton", "en-US");
            Page page = anton.page;
            Keyboard keys = page.keyboard();
            page.navigate("/desk");
            anton.tabTo(page.locator("a[href='/desk/new']"));
            keys.press("Enter");
            page.waitForURL("**/desk/new");
            anton.tabTo(page.locator("a[href='/desk/new/purchasing']"));
            keys.press("Enter");
            page.waitForSelector(".bureau-form .fjs-form");
            write(anton);
            anton.tabTo(page.locator(".desk-form .actions button").first());
            keys.press("Enter");
            page.waitForURL("**/desk?started");
            assertThat(page.locator(".note[role=status]")).isFocused();
            String caseId = runtime.createProcessInstanceQuery()
                    .variableValueEquals("subject", SUBJECT)
                    .singleResult()
                    .getId();
            office.runJobs(caseId);

            page.navigate("/desk");
            anton.tabTo(page.locator("form[action='/desk/" + caseId + "/withdrawal'] button"));
            keys.press("Enter");
            assertThat(page.locator(".note[role=status]")).hasText("The request has been withdrawn.");
            assertThat(page.locator(".note[role=status]")).isFocused();
            office.runJobs(caseId);
            assertThat(office.tasks(caseId)).isEmpty();
        }
    }

    private void write(Screen anton) {
        Keyboard keys = anton.page.keyboard();
        anton.tabTo(anton.field("What is it about?"));
        keys.type(SUBJECT);
        tabToSelect(anton, "Category");
        keys.press("ArrowDown");
        keys.press("Enter");
        tabToSelect(anton, "Budget item");
        keys.type("Printing");
        keys.press("Enter");
        tabToSelect(anton, "Item of the catalogue");
        keys.type("A4 paper");
        keys.press("Enter");
        anton.tabTo(anton.field("How many"));
        keys.type("2");
        anton.tabTo(anton.field("Needed by"));
        keys.type(LocalDate.now(clock).plusDays(20).format(DateTimeFormatter.ofPattern("M/d/yyyy")));
        keys.press("Enter");
        anton.tabTo(anton.field("Deliver to"));
        keys.type("2-14");
    }

    /** All tests share an office; what is new is on the first page when the newest come first. */
    private static void openNewestFirst(Page page) {
        page.navigate("about:blank");
        page.navigate(
                "/camunda/app/tasklist/default/#/?sorting=%5B%7B%22sortBy%22:%22created%22,%22sortOrder%22:%22desc%22%7D%5D");
        page.waitForSelector(".bureau-card");
    }

    private Locator card(Page page, String caseId) {
        String number = database.sql("select number from purchase_request where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
        return page.locator(".tasks-list .task").filter(named(number));
    }

    private static Locator tab(Page page, String label) {
        return page.locator(".nav-tabs a").filter(named(label));
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void tabToSelect(Screen anton, String label) {
        anton.tabTo(anton.page
                .locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input")
                .first());
    }
}
