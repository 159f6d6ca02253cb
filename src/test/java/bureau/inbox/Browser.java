package bureau.inbox;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A real Chromium, the one of this machine. */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    /** Skips the test where there is no Chromium, but never on the build server. */
    Browser(int port) {
        Path program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(program != null || System.getenv("CI") != null, "No Chromium on this machine");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox")));
        address = "http://127.0.0.1:" + port;
    }

    /** The Tasklist of a person who has just logged in. */
    Page tasklist(String userId, String password, String locale) {
        Page page = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId("Europe/Moscow")
                        .setViewportSize(1500, 1100))
                .newPage();
        page.navigate(address + "/login");
        page.fill("[name=username]", userId);
        page.fill("[name=password]", password);
        page.click("button[type=submit]");
        reopen(page);
        return page;
    }

    /** The Tasklist from its beginning, with nothing left of what was open. */
    void reopen(Page page) {
        page.navigate("about:blank");
        page.navigate(address + "/camunda/app/tasklist/default/");
        page.waitForSelector(".start-process-action");
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
