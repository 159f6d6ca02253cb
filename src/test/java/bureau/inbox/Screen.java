package bureau.inbox;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What one person sees and does, watched for anything that nobody should ever see. */
final class Screen {

    private static final Pattern RAW = Pattern.compile("ENGINE-\\d"
            + "|\\w+Exception\\b"
            + "|\\bat \\w+(\\.\\w+)+\\("
            + "|\\bundefined\\b|\\bNaN\\b|\\[object "
            + "|\\{\\{|\\$\\{"
            // untranslated keys: ours, and those of the web applications
            + "|\\?\\?|\\b(access|approval|common|desk|documents|forms|inbox|mail|people|purchasing|security)\\.[a-z]\\w+"
            + "|\\b[A-Z]{3,}(_[A-Z]+)+\\b");

    private final Browser browser;
    private final String folder;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    Screen(Browser browser, String userId, String locale) {
        this.browser = browser;
        this.folder = locale.substring(0, 2);
        this.page = browser.page(locale);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        browser.logIn(page, userId);
        // So that the login's way to the person's first page is not cut short.
        page.waitForSelector("[cam-widget-header] .account");
    }

    /** Keeps a picture for people, and fails on what no person should read. */
    void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", folder, name + ".png"))
                .setFullPage(true));
        String text = page.locator("body").innerText();
        assertThat(RAW.matcher(text).results().map(found -> found.group()))
                .as(name)
                .isEmpty();
        assertThat(complaints).as("Console at " + name).isEmpty();
    }

    void openStart(String process) {
        browser.reopen(page);
        page.locator(".start-process-action a").click();
        page.locator(".modal-content ul.processes a").getByText(process).click();
        page.waitForSelector(".modal-content .bureau-form .fjs-form");
    }

    /** Starts the process whose form is filled in; the dialog closes when the server has taken it. */
    void start() {
        page.locator(".modal-footer .btn-primary").click();
        assertThat(page.locator(".modal-content")).hasCount(0);
    }

    void open(Task task) {
        browser.reopen(page);
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task.getId());
        page.waitForSelector(".bureau-form .fjs-form");
    }

    void claim() {
        page.locator("[cam-tasklist-task-meta] .claim, .claim").first().click();
        assertThat(page.locator(".form-actions .btn-primary")).isEnabled();
    }

    void complete() {
        page.locator(".form-actions .btn-primary").click();
        assertThat(page.locator(".bureau-form")).hasCount(0);
    }

    /** One of several answers, by exactly its words. */
    Locator answer(String label) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    Locator text(String label) {
        return page.locator("textarea").and(page.getByLabel(label));
    }

    Locator field(String label) {
        // Not the heads of tables and lists, which have labels too.
        return page.locator("input, textarea").and(page.getByLabel(label));
    }

    void choose(String label, int row, String option) {
        Locator field = page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .nth(row);
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    void date(String label, String date) {
        field(label).fill(date);
        field(label).press("Enter");
        assertThat(field(label)).hasValue(date);
    }

    /** Moves on by the keyboard, as somebody does who has no mouse. */
    void tabTo(Locator target) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("Not reached by the Tab key: " + target);
    }
}
