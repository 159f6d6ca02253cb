package bureau.security;

import bureau.OfficeTest;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Logging in and out, cookies, headers, and requests that another site would send. */
@OfficeTest
class SessionTest {

    @LocalServerPort
    int port;

    private CookieManager cookies;
    private HttpClient browser;

    @BeforeEach
    void openBrowser() {
        cookies = new CookieManager();
        browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    @Test
    void sessionIdChangesAtLoginAndDiesAtLogout() throws Exception {
        get("/login");
        String before = cookie("JSESSIONID");
        logIn("emp.anton", "Bureau-2026");
        String session = cookie("JSESSIONID");
        assertThat(session).isNotNull().isNotEqualTo(before);
        assertThat(get("/desk").statusCode()).isEqualTo(200);

        post("/logout", "_csrf=" + cookie("BUREAU-CSRF"));
        HttpResponse<String> old = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/desk"))
                                .header("Accept", "text/html")
                                .header("Cookie", "JSESSIONID=" + session)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(old.statusCode()).isEqualTo(302);
    }

    @Test
    void logoutOfTheWebApplicationsEndsTheSessionToo() throws Exception {
        logIn("emp.anton", "Bureau-2026");
        get("/camunda/app/tasklist/default/");
        assertThat(get("/camunda/api/admin/auth/user/default").body()).contains("emp.anton");
        post("/camunda/api/admin/auth/user/default/logout", "");
        assertThat(get("/camunda/api/admin/auth/user/default").statusCode()).isEqualTo(401);
    }

    @Test
    void wrongPasswordIsToldWithoutSayingWhatWasWrong() throws Exception {
        // Not one of those whom other tests need: a wrong password makes an account wait.
        HttpResponse<String> wrongUser = logIn("nobody", "Bureau-2026");
        HttpResponse<String> wrongPassword = logIn("grd.stepan", "Bureau-2025");
        assertThat(wrongUser.headers().firstValue("Location"))
                .isEqualTo(wrongPassword.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login?error"));
    }

    @Test
    void requestsOfAnotherSiteAreRefused() throws Exception {
        logIn("emp.anton", "Bureau-2026");
        assertThat(post("/desk/1/withdrawal", "").statusCode()).isEqualTo(403);
        assertThat(post("/desk/1/withdrawal", "_csrf=forged").statusCode()).isEqualTo(403);
        assertThat(post("/camunda/api/engine/engine/default/task/count", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void cookiesAndHeadersAreStrict() throws Exception {
        HttpResponse<String> page = get("/login");
        assertThat(page.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
        for (String path : new String[] {"/login", "/office.css", "/desk", "/actuator/health"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("SAMEORIGIN");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        }
        logIn("emp.anton", "Bureau-2026");
        assertThat(get("/camunda/app/tasklist/default/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("strict-dynamic"));
    }

    @Test
    void behindAProxyWithHttpsCookiesAreSecureAndBrowsersComeBackByHttpsOnly() throws Exception {
        get("/login");
        String form = "username=emp.anton&password=Bureau-2026&_csrf=" + cookie("BUREAU-CSRF");
        HttpResponse<String> login = browser.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("X-Forwarded-Proto", "https")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(login.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(login.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(login.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).startsWith("https://"));
    }

    @Test
    void errorsTellNothingOfTheInside() throws Exception {
        logIn("emp.anton", "Bureau-2026");
        assertThat(get("/nothing/there").statusCode()).isEqualTo(404);
        for (String path : new String[] {"/nothing/there", "/api/documents/1", "/engine-rest/nothing"}) {
            assertThat(get(path).body()).as(path).doesNotContain("Exception", "at org.", "trace");
        }
    }

    private HttpResponse<String> logIn(String user, String password) throws Exception {
        get("/login");
        return post(
                "/login",
                "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                        + cookie("BUREAU-CSRF"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header(
                                "Content-Type",
                                form.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
