package bureau.inbox;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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
            + "|\\?\\?|\\b(absence|access|approval|budget|calendar|common|deadlines|desk|documents|equipment|errors|forms|inbox|invoice"
            + "|mail|notices|parameters|people|purchasing|quotes|registers|security|stock|suppliers)\\.[a-z]\\w+"
            + "|\\b[A-Z]{3,}(_[A-Z]+)+\\b");

    /** What has the focus without a frame, or outside the window. */
    private static final String UNSEEN_FOCUS = """
            () => {
              const here = document.activeElement;
              if (here === document.body) { return null; }
              // A field for files is drawn as the button behind it.
              const drawn = here.matches('.bureau-files input') ? here.nextElementSibling : here.closest('.fjs-input-group') ?? here;
              const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(drawn);
              const framed = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
              const { width, height, bottom, right } = drawn.getBoundingClientRect();
              return framed && width && height && bottom > 0 && right > 0 ? null : drawn.outerHTML.slice(0, 200);
            }""";

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
        // The web applications show their keys for a moment while their texts are on the way.
        assertThat(page.locator("body"))
                .not()
                .containsText(RAW, new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
        assertThat(complaints).as("Console at " + name).isEmpty();
    }

    /** The browser also complains of answers that the person was meant to get. */
    void forgive(String refusal) {
        complaints.removeIf(complaint -> complaint.contains(refusal));
    }

    /** The page that has just been refused with a reason; the browser itself complains of that too. */
    void wasRefused() {
        assertThat(complaints).isNotEmpty().allMatch(each -> each.contains("status of 400"));
        complaints.clear();
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
        // The same page with another task would keep what was open.
        page.navigate("about:blank");
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task.getId());
        page.waitForSelector(".bureau-form .fjs-form");
    }

    void claim() {
        page.locator("[cam-tasklist-task-meta] .claim, .claim").first().click();
        assertThat(page.locator(".form-actions .btn-primary")).isEnabled();
    }

    /** The form goes when the server has taken it; a picture of it stays where it has not. */
    void complete() {
        page.locator(".form-actions .btn-primary").click();
        try {
            assertThat(page.locator(".bureau-form")).hasCount(0);
        } catch (AssertionError refused) {
            Browser.screenshot(page, folder + "/refused");
            throw refused;
        }
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
        // Not the heads of tables and lists, which have labels too, nor a label that only ends with the same words.
        return page.locator("input, textarea")
                .and(page.getByLabel(Pattern.compile("^\\s*" + label.replaceAll("[.?*+()|]", "\\\\$0"))));
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

    /** One more of a list from which several are picked. */
    void pick(String label, String option) {
        Locator field = page.locator(".fjs-form-field-taglist").filter(new Locator.FilterOptions().setHasText(label));
        field.locator("input").fill(option);
        field.locator(".fjs-dropdownlist-item").first().click();
    }

    void addRow() {
        page.locator(".fjs-repeat-render-add").click();
    }

    void date(String label, String date) {
        date(field(label), date);
    }

    void date(Locator field, String date) {
        field.fill(date);
        field.press("Enter");
        assertThat(field).hasValue(date);
    }

    /** Moves on by the keyboard, as somebody does who has no mouse. */
    void tabTo(Locator target) {
        tabTo(target, "Tab");
    }

    void tabBackTo(Locator target) {
        tabTo(target, "Shift+Tab");
    }

    private void tabTo(Locator target, String key) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press(key);
            assertThat((String) page.evaluate(UNSEEN_FOCUS))
                    .as("Focus that nobody sees")
                    .isNull();
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("Not reached by the Tab key: " + target);
    }
}
