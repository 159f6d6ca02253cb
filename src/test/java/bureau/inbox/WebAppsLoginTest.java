package bureau.inbox;

import bureau.OfficeTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The web applications' own login form, which our server would not serve, never comes up. */
@OfficeTest
class WebAppsLoginTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "tasklist, emp.anton, #/?",
        "cockpit, it.tech1, #/decisions",
        "admin, admin, #/groups",
        "welcome, admin, #!/welcome"
    })
    void whoSignsOutOrWasAwayTooLongComesToOurLoginPage(String app, String user, String place) {
        String home = "/camunda/app/" + app + "/default/";
        try (Browser browser = new Browser(port)) {
            Page page = browser.page("ru-RU");
            browser.logIn(page, user);
            page.waitForSelector(".account");
            page.navigate(home + (app.equals("tasklist") ? "" : place));
            page.waitForURL(at(home + place));
            page.waitForSelector(".account");

            // A link that is opened without a session.
            page.navigate("about:blank");
            page.context().clearCookies();
            page.navigate(home + place);
            assertThat(page).hasURL(Pattern.compile("/login"));
            Browser.fillLogin(page, user);
            assertThat(page).hasURL(at(home + place));
            page.waitForSelector(".account");

            if (!app.equals("welcome")) {
                sessionEndsInAnOpenPage(page, app);
                assertThat(page).hasURL(Pattern.compile("/login"));
                Browser.fillLogin(page, user);
                assertThat(page).hasURL(at(home));
                page.waitForSelector(".account");
            }
            signOut(page);
            assertThat(page).hasURL(Pattern.compile("/login\\?bye$"));
            assertThat(page.locator(".note")).hasText("Вы вышли из системы.");
        }
    }

    /** Welcome asks the server for nothing once it is shown. */
    private static void sessionEndsInAnOpenPage(Page page, String app) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.context().clearCookies();
        if (app.equals("tasklist")) {
            page.locator(".start-process-action a").click();
        } else {
            page.evaluate("place => location.hash = place", app.equals("admin") ? "#/users" : "#/processes");
        }
    }

    private static void signOut(Page page) {
        if (page.url().contains("processStart")) {
            page.waitForSelector(".modal-content");
            page.keyboard().press("Escape");
            assertThat(page.locator(".modal-content")).hasCount(0);
        }
        page.locator(".account .dropdown-toggle").click();
        page.locator(".logout a").click();
    }

    /** The browser reads it as an expression of JavaScript, so it cannot be quoted as Java does. */
    private static Pattern at(String address) {
        return Pattern.compile(address.replaceAll("[?/.]", "\\\\$0"));
    }
}
