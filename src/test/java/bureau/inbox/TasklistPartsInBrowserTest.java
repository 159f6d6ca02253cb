package bureau.inbox;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.documents.SampleFiles;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.purchasing.Wishes;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Our parts of the Tasklist in a real browser: card, documents, case, several decisions; on a desk and on a phone. */
@OfficeTest
class TasklistPartsInBrowserTest {

    private static final String HEAD = "design.head";

    @LocalServerPort
    int port;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient database;

    private Language language;
    private Page page;

    @ParameterizedTest
    @CsvSource({"ru-RU, 1400, 1000", "en-US, 1400, 1000", "ru-RU, 390, 844", "en-US, 390, 844"})
    void peopleDecideFromTheListAndFindThePapersOfTheCase(String locale, int width, int height) {
        language = locale.startsWith("ru") ? Language.RU : Language.EN;
        String first = request();
        String second = request();
        try (Browser browser = new Browser(port)) {
            Screen screen = new Screen(browser, HEAD, locale);
            page = screen.page;
            page.setViewportSize(width, height);
            String size = width < 500 ? "phone" : "desk";

            screen.open(office.task(first));
            tab(russian() ? "Документы" : "Documents");
            documents(screen, size);
            tab(russian() ? "Дело" : "Case");
            assertThat(page.locator(".bureau-tab")).containsText("For the test");
            assertThat(page.locator(".bureau-step-open")).containsText(said("step_open"));
            screen.look("parts-case-" + size);
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            if (size.equals("phone")) {
                page.locator(".bureau-back").click();
            }

            openList();
            card(first).locator("input").check();
            card(second).locator("input").check();
            screen.look("parts-list-" + size);
            page.locator(".bureau-decide .btn-default").click();
            page.locator(".bureau-dialog textarea").fill("Not now");
            screen.look("parts-dialog-" + size);
            page.locator(".bureau-dialog button[type=submit]").click();
            assertThat(page.locator(".bureau-dialog .bureau-done")).hasCount(2);
            page.locator(".bureau-dialog .btn-default").click();
            assertThat(page.locator(".bureau-dialog")).hasCount(0);
            assertThat(card(first)).hasCount(0);
        }
        for (String caseId : new String[] {first, second}) {
            office.runJobs(caseId);
            assertThat(office.tasks(caseId))
                    .extracting(Task::getTaskDefinitionKey)
                    .doesNotContain("user_decide");
        }
    }

    private void documents(Screen screen, String size) {
        drop("Plan.pdf", SampleFiles.pdf());
        assertThat(page.locator(".bureau-drop .bureau-done")).containsText("Plan.pdf");
        drop("Plan.pdf", SampleFiles.pdf());
        assertThat(page.locator(".bureau-older")).hasCount(1);
        page.locator(".bureau-drop input[type=file]")
                .setInputFiles(new FilePayload("evil.pdf", "application/pdf", "<html>".getBytes()));
        assertThat(page.locator(".bureau-drop .bureau-problem")).containsText("evil.pdf");
        screen.forgive("status of 400");
        page.locator(".bureau-paper")
                .filter(new Locator.FilterOptions().setHasText("Plan.pdf"))
                .locator("button")
                .click();
        Locator canvas = page.locator(".bureau-preview canvas");
        assertThat(page.locator(".bureau-preview [role=status]")).containsText("1");
        page.waitForCondition(() -> (Integer) canvas.evaluate("canvas => canvas.width") > 301);
        screen.look("parts-documents-" + size);
        page.keyboard().press("Escape");
        assertThat(page.locator(".bureau-preview")).hasCount(0);
    }

    /** As a person drags a file from his desktop. */
    private void drop(String name, byte[] content) {
        Object transfer =
                page.evaluateHandle("""
                ([name, content]) => {
                  const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([bytes], name, { type: 'application/pdf' }));
                  return transfer;
                }""", new String[] {name, Base64.getEncoder().encodeToString(content)});
        page.locator(".bureau-drop").dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }

    private void openList() {
        page.navigate("about:blank");
        // All tests share an office; what is new is on the first page when the newest come first.
        page.navigate(
                "/camunda/app/tasklist/default/#/?sorting=%5B%7B%22sortBy%22:%22created%22,%22sortOrder%22:%22desc%22%7D%5D");
        page.waitForSelector(".bureau-card");
    }

    private Locator card(String caseId) {
        String number = database.sql("select number from purchase_request where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
        return page.locator(".bureau-card").filter(new Locator.FilterOptions().setHasText(number));
    }

    private void tab(String label) {
        page.locator(".nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
    }

    private boolean russian() {
        return language == Language.RU;
    }

    private String said(String name) {
        return messages.text(language, "inbox.list." + name);
    }

    private String request() {
        return office.start("emp.anton", "purchasing", wishes.cupboard());
    }
}
