package bureau;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a machine client does: {@code /engine-rest} with a name and a password. */
public class EngineRest {

    /** Of every account of the demo office. */
    public static final String PASSWORD = "Bureau-2026";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;

    /** @param address such as {@code http://127.0.0.1:8080} */
    public EngineRest(String address) {
        this.address = URI.create(address);
    }

    /** @param status of the answer; @param body of the answer, a missing node where there is none */
    public record Answer(int status, JsonNode body) {

        public boolean isGood() {
            return status / 100 == 2;
        }

        public String message() {
            return body.path("message").asText();
        }

        public Answer good() {
            if (!isGood()) {
                throw new AssertionError("HTTP " + status + ": " + body);
            }
            return this;
        }
    }

    public Answer get(String user, String path) {
        return send(user, "en", request(path).GET());
    }

    public Answer post(String user, String path, Object body) {
        return post(user, "en", path, body);
    }

    public Answer post(String user, String language, String path, Object body) {
        return send(user, language, json(request(path), "POST", body));
    }

    public Answer put(String user, String path, Object body) {
        return send(user, "en", json(request(path), "PUT", body));
    }

    /** As the forms send their values: lists and objects as JSON. */
    public static Map<String, Object> form(Map<String, ?> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        values.forEach((name, value) -> variables.put(name, variable(value)));
        return Map.of("variables", variables);
    }

    private static Map<String, Object> variable(Object value) {
        boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
        return plain ? Map.of("value", value) : Map.of("type", "Json", "value", write(value));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve("/engine-rest" + path)).timeout(Duration.ofSeconds(60));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, Object body) {
        return request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(write(body)));
    }

    private Answer send(String user, String language, HttpRequest.Builder request) {
        String secret = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        request.header("Authorization", "Basic " + secret).header("Accept-Language", language);
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(String body) throws IOException {
        boolean json = body.startsWith("{") || body.startsWith("[");
        return json ? JSON.readTree(body) : JSON.missingNode();
    }

    static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
