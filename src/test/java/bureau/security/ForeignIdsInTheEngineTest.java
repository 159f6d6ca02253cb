package bureau.security;

import bureau.EngineRest;
import bureau.OfficeTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The same by the engine's own addresses, which machines and the Tasklist use. */
@OfficeTest
class ForeignIdsInTheEngineTest {

    private static final String ASKED = """
            GET /task/<task>
            GET /task/<task>/variables
            GET /task/<task>/localVariables
            GET /task/<task>/variables/subject
            GET /task/<task>/form
            GET /task/<task>/form-variables
            GET /task/<task>/rendered-form
            GET /task/<task>/deployed-form
            GET /task/<task>/comment
            GET /task/<task>/attachment
            GET /task/<task>/identity-links
            GET /task?processInstanceId=<part>
            GET /task?assignee=design.head
            GET /task?processInstanceBusinessKeyLike=%25
            GET /task?processVariables=subject_like_canary%25
            GET /process-instance/<case>
            GET /process-instance/<case>/variables
            GET /process-instance/<case>/variables/subject
            GET /process-instance/<case>/activity-instances
            GET /process-instance/<case>/comment
            GET /process-instance?variables=subject_like_canary%25
            GET /execution/<execution>
            GET /execution/<execution>/localVariables
            GET /execution?processInstanceId=<part>
            GET /variable-instance?processInstanceIdIn=<case>
            GET /variable-instance?variableNameLike=%25
            GET /incident?processInstanceId=<case>
            GET /job?processInstanceId=<case>
            GET /event-subscription?processInstanceId=<case>
            GET /history/task?taskId=<task>
            GET /history/task?processInstanceId=<part>
            GET /history/process-instance/<case>
            GET /history/process-instance?processInstanceIds=<case>
            GET /history/process-instance/<case>/comment
            GET /history/activity-instance?processInstanceId=<part>
            GET /history/variable-instance?processInstanceId=<case>
            GET /history/variable-instance?variableName=subject
            GET /history/detail?processInstanceId=<case>
            GET /history/user-operation?processInstanceId=<case>
            GET /history/identity-link-log?taskId=<task>
            GET /history/decision-instance?processInstanceId=<case>&includeInputs=true
            GET /history/incident?processInstanceId=<case>
            GET /history/job-log?processInstanceId=<case>
            GET /filter/<filter>/list
            GET /filter/<filter>/singleResult
            POST /filter/<filter>/list {"processInstanceId":"<part>"}
            POST /task {"orQueries":[{"processInstanceId":"<part>"},{"assignee":"design.head"}]}
            POST /variable-instance {"processInstanceIdIn":["<case>"]}
            POST /history/variable-instance {"processInstanceId":"<case>"}
            POST /task/<task>/claim {"userId":"<me>"}
            POST /task/<task>/unclaim
            POST /task/<task>/assignee {"userId":"<me>"}
            POST /task/<task>/delegate {"userId":"<me>"}
            POST /task/<task>/resolve {}
            POST /task/<task>/complete {"withVariablesInReturn":true}
            POST /task/<task>/submit-form {"variables":{"verdict":{"value":"approve"}},"withVariablesInReturn":true}
            POST /task/<task>/bpmnError {"errorCode":"x"}
            POST /task/<task>/comment/create {"message":"x"}
            POST /task/<task>/identity-links {"userId":"<me>","type":"candidate"}
            POST /task/<task>/identity-links/delete {"userId":"design.head","type":"assignee"}
            POST /task/<task>/variables {"modifications":{"subject":{"value":"x"}}}
            PUT /task/<task>/variables/subject {"value":"x"}
            PUT /task/<task> {"name":"x","assignee":"<me>"}
            DELETE /task/<task>
            PUT /process-instance/<case>/variables/subject {"value":"x"}
            PUT /process-instance/<case>/suspended {"suspended":true}
            POST /process-instance/<case>/modification {"instructions":[{"type":"startBeforeActivity","activityId":"user_reworkRequest"}]}
            DELETE /process-instance/<case>
            POST /process-instance/delete {"processInstanceIds":["<case>"]}
            POST /execution/<execution>/signal {}
            POST /execution/<execution>/localVariables {"modifications":{"subject":{"value":"x"}}}
            POST /message {"messageName":"purchasing.withdrawn","processInstanceId":"<case>"}
            POST /message {"messageName":"purchasing.withdrawn","processInstanceId":"<case>","resultEnabled":true,"variablesInResultEnabled":true}
            DELETE /history/process-instance/<case>
            """;

    @LocalServerPort
    int port;

    @Autowired
    ForeignThings things;

    @Autowired
    OfficeState state;

    @Autowired
    JdbcClient database;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void forget() {
        things.forget();
    }

    @Test
    void employeesReadAndChangeNothingOfOthersByTheEnginesAddresses() throws Exception {
        Map<String, String> ids = new HashMap<>(things.plant("http://127.0.0.1:" + port));
        ids.put(
                "filter",
                database.sql("select id_ from act_ru_filter order by name_ limit 1")
                        .query(String.class)
                        .single());
        assertThat(ask("GET /process-instance/<case>/variables", ids, "it.tech1"))
                .as("the operator does see it")
                .contains(ForeignThings.CANARY);
        Map<String, String> nothing = new HashMap<>(ids);
        for (String each : List.of("case", "task", "part", "execution")) {
            nothing.put(each, UUID.randomUUID().toString());
        }
        for (String person : List.of("emp.lena", "grd.stepan")) {
            ids.put("me", person);
            nothing.put("me", person);
            Map<String, String> before = state.tables();
            List<String> problems = new ArrayList<>();
            for (String request : ASKED.lines().toList()) {
                String answer = ask(request, ids, person);
                boolean told = answer.contains(ForeignThings.CANARY)
                        || answer.startsWith("2")
                                && (answer.contains(ids.get("case")) || answer.contains(ids.get("part")));
                boolean done = answer.startsWith("2")
                        && !request.startsWith("GET")
                        && !answer.equals(ask(request, nothing, person));
                if (told || done || answer.startsWith("5")) {
                    problems.add(request + " -> " + answer);
                }
            }
            assertThat(problems).as(person).isEmpty();
            assertThat(state.tables()).as(person).isEqualTo(before);
        }
    }

    private String ask(String request, Map<String, String> ids, String person) throws Exception {
        String[] parts = request.split(" ", 3);
        String secret = person + ":" + EngineRest.PASSWORD;
        HttpRequest.Builder built = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/engine-rest" + Probe.filled(parts[1], ids)))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        HttpRequest.BodyPublisher body = parts.length < 3
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(Probe.filled(parts[2], ids));
        HttpResponse<String> answer =
                http.send(built.method(parts[0], body).build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
