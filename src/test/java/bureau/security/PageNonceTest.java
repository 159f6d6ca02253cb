package bureau.security;

import bureau.EngineRest;
import bureau.OfficeTest;
import bureau.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A page whose policy names another nonce than its scripts carry stays empty. */
@OfficeTest
class PageNonceTest {

    private static final int PEOPLE = 8;
    private static final int PAGES_EACH = 40;
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyPageRunsItsScriptsAlsoWhenManyLoadAtOnce(String app) throws Exception {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port, "en");
        assertThat(visitor.login("admin", EngineRest.PASSWORD)).doesNotContain("error");
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        for (int i = 0; i < PEOPLE * PAGES_EACH; i++) {
            people.submit(() -> {
                HttpResponse<byte[]> page = visitor.page("/camunda/app/" + app + "/default/");
                String policy = first(
                        IN_POLICY,
                        page.headers().firstValue("Content-Security-Policy").orElse(""));
                String carried = first(IN_PAGE, new String(page.body(), StandardCharsets.UTF_8));
                if (page.statusCode() != 200 || carried.isEmpty() || !carried.equals(policy)) {
                    wrong.add(page.statusCode() + " " + policy + " " + carried);
                }
            });
        }
        people.shutdown();
        assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(wrong).isEmpty();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
