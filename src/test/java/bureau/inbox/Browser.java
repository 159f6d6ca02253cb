package bureau.inbox;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A real Chromium, the one of this machine; none is ever downloaded. */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String PASSWORD = "Bureau-2026";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    /** Skips the test where there is no Chromium, but never on the build server. */
    Browser(int port) {
        Path program = Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (program == null) {
            String help = "No Chromium on this machine: install one or name it in the environment variable CHROMIUM";
            assumeTrue(System.getenv("CI") != null, help);
            throw new IllegalStateException(help);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox")));
        address = "http://127.0.0.1:" + port;
    }

    /** The Tasklist of a person who has just logged in. */
    Page tasklist(String userId, String locale) {
        Page page = page(locale);
        logIn(page, userId);
        reopen(page);
        return page;
    }

    /** A window of a browser that nobody has used before. */
    Page page(String locale) {
        return chromium.newContext(new NewContextOptions()
                        .setBaseURL(address)
                        .setLocale(locale)
                        .setTimezoneId("Europe/Moscow")
                        .setViewportSize(1500, 2200))
                .newPage();
    }

    void logIn(Page page, String userId) {
        page.navigate("/login");
        fillLogin(page, userId);
    }

    static void fillLogin(Page page, String userId) {
        page.fill("[name=username]", userId);
        page.fill("[name=password]", PASSWORD);
        page.click("button[type=submit]");
    }

    /** The Tasklist from its beginning, with nothing left of what was open. */
    void reopen(Page page) {
        page.navigate("about:blank");
        page.navigate("/camunda/app/tasklist/default/");
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
