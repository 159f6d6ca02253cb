package bureau.inbox;

import bureau.OfficeTest;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class KeyboardOnlyTest {

    private static final String SUBJECT = "Paper without a mouse";

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

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

    private static void tabToSelect(Screen anton, String label) {
        anton.tabTo(anton.page
                .locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input")
                .first());
    }
}
