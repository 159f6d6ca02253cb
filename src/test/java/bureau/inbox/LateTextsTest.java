package bureau.inbox;

import bureau.OfficeTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** On a slow line the texts of the Tasklist arrive after its list is drawn. */
@OfficeTest
class LateTextsTest {

    @LocalServerPort
    int port;

    @Test
    void labelsAreNamedAsSoonAsTheTextsAreThere() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.page("ru-RU");
            List<Route> held = new ArrayList<>();
            page.route("**/tasklist/locales/ru.json*", held::add);
            browser.logIn(page, "emp.anton");
            assertThat(page.locator("body")).containsText("DUE_DATE");
            held.forEach(Route::resume);
            assertThat(page.locator("body")).containsText("Срок");
            assertThat(page.locator("body")).not().containsText("DUE_DATE");
        }
    }
}
