package bureau.security;

import bureau.OfficeTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks for everything that has an address without having logged in. */
@OfficeTest
class AnonymousTest {

    /** All that may answer: the door, its looks, and whether the server lives. */
    private static final Set<String> OPEN =
            Set.of("GET /login", "GET /office.css", "GET /favicon.ico", "GET /actuator/health", "HEAD /login");

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everyAddressOfOurOwnAsksForALogin() throws Exception {
        Set<String> all = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Set<String> methods = new TreeSet<>();
                info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
                if (methods.isEmpty()) {
                    methods.addAll(List.of("GET", "POST", "PUT", "DELETE"));
                }
                for (String path : info.getPatternValues()) {
                    methods.forEach(method -> all.add(method + " " + path.replaceAll("\\{[^}]*}", "1")));
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(5).anyMatch(each -> each.contains("/desk"));
        assertRefused(all);
    }

    @Test
    void everyOperationOfTheEnginesRestAsksForALogin() throws Exception {
        Set<String> all = new TreeSet<>();
        JsonNode api = openApi();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    String address = path.getKey().replaceAll("\\{[^}]*}", "1");
                    String verb = method.toUpperCase(Locale.ROOT);
                    all.add(verb + " /engine-rest" + address);
                    all.add(verb + " /camunda/api/engine/engine/default" + address);
                }));
        assertThat(all).hasSizeGreaterThan(700);
        assertRefused(all);
    }

    @Test
    void webApplicationsAndTheRestAskForALogin() throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "GET /",
                "GET /camunda",
                "GET /camunda/",
                "GET /actuator",
                "GET /actuator/info",
                "GET /actuator/env",
                "GET /setup",
                "POST /setup",
                "GET /nothing/there"));
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            all.add("GET /camunda/app/" + app + "/default/");
            all.add("GET /camunda/api/" + app + "/plugin/any/default/any");
            all.add("GET /camunda/api/admin/auth/user/default");
            all.add("POST /camunda/api/admin/auth/user/default/login/" + app);
        }
        all.add("POST /camunda/api/admin/setup/default/user/create");
        assertRefused(all);
    }

    private void assertRefused(Iterable<String> requests) throws Exception {
        List<String> answered = new ArrayList<>();
        for (String request : requests) {
            HttpResponse<String> response = ask(request);
            boolean toLogin = response.statusCode() == 302
                    && response.headers().firstValue("Location").orElse("").endsWith("/login");
            boolean refused = response.statusCode() == 401 || response.statusCode() == 403 || toLogin;
            if (!refused && !OPEN.contains(request)) {
                answered.add(request + " -> " + response.statusCode());
            }
        }
        assertThat(answered).isEmpty();
    }

    private HttpResponse<String> ask(String request) throws IOException, InterruptedException {
        String method = request.substring(0, request.indexOf(' '));
        URI address = URI.create("http://127.0.0.1:" + port + request.substring(request.indexOf(' ') + 1));
        HttpRequest.BodyPublisher body = method.equals("GET") || method.equals("HEAD") || method.equals("DELETE")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString("{}");
        return client.send(
                HttpRequest.newBuilder(address)
                        .method(method, body)
                        .header("Content-Type", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode openApi() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:openapi.json");
        assertThat(found)
                .as("the description of the engine's REST is on the class path")
                .isNotEmpty();
        return new ObjectMapper().readTree(found[0].getContentAsByteArray());
    }
}
