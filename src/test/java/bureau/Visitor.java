package bureau;

import bureau.EngineRest.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A person at a browser: logs in on our page, keeps the cookies, sends the tokens that the pages ask for. */
public class Visitor {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI address;
    private final String language;

    public Visitor(String address, String language) {
        this.address = URI.create(address);
        this.language = language;
    }

    /** @return where the browser is sent afterwards */
    public String login(String user, String password) {
        page("/login");
        String form = "username=" + encode(user) + "&password=" + encode(password) + "&_csrf="
                + encode(cookie("BUREAU-CSRF"));
        HttpResponse<byte[]> answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Opens the Tasklist, which gives the token for its interface. */
    public Visitor openTasklist() {
        page("/camunda/app/tasklist/default/");
        return this;
    }

    public HttpResponse<byte[]> page(String path) {
        return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
    }

    /** Sends a form of one of our pages with its token. */
    public HttpResponse<byte[]> submit(String path, Map<String, String> fields) {
        return submit(path, fields, cookie("BUREAU-CSRF"));
    }

    public HttpResponse<byte[]> submit(String path, Map<String, String> fields, String token) {
        StringBuilder form = new StringBuilder("_csrf=" + encode(token));
        fields.forEach((name, value) ->
                form.append('&').append(encode(name)).append('=').append(encode(value)));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    public Answer upload(String fileName, byte[] content) {
        return upload("/api/documents/uploads", fileName, content);
    }

    public Answer upload(String path, String fileName, byte[] content) {
        return answer(uploadTo(path, fileName, content));
    }

    public HttpResponse<byte[]> uploadTo(String path, String fileName, byte[] content) {
        String boundary = "----bureau-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Accept", "application/json, text/html; q=0.9")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-BUREAU-CSRF", cookie("BUREAU-CSRF"))
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** What our own pages ask the server. */
    public Answer ask(String path) {
        return answer(send(request(path).header("Accept", "application/json").GET()));
    }

    public Answer send(String path, Object body) {
        return answer(send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-BUREAU-CSRF", cookie("BUREAU-CSRF"))
                .POST(BodyPublishers.ofString(EngineRest.write(body)))));
    }

    /** Any request with the token of our pages; @param type of the body, null without one */
    public HttpResponse<byte[]> call(String method, String path, String type, String body) {
        HttpRequest.Builder request = request(path)
                .header("Accept", "text/html, application/json, */*; q=0.8")
                .header("X-BUREAU-CSRF", cookie("BUREAU-CSRF"));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return send(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** What the Tasklist asks the engine. */
    public Answer engine(String path) {
        return answer(page(ENGINE + path));
    }

    public Answer engine(String path, Object body) {
        return answer(send(request(ENGINE + path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/hal+json, application/json; q=0.5")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString(EngineRest.write(body)))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", language);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        try {
            return new Answer(
                    response.statusCode(), EngineRest.read(new String(response.body(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
