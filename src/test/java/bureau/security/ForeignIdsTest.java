package bureau.security;

import bureau.EngineRest;
import bureau.OfficeTest;
import bureau.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever is logged in and guesses an id reads nothing of others and changes nothing. Every address of ours is declared here; a
 * new one without a declaration fails.
 */
@OfficeTest
class ForeignIdsTest {

    private static final String DECLARED = """
            GET /login                                   | /login                                   |  | OWN
            GET /                                        | /                                        |  | OWN
            GET /setup                                   | /setup                                   |  | OWN
            POST /setup                                  | /setup | code=1&id=eve&name=Eve&password=Bureau-2026 | OWN
            GET /desk                                    | /desk?all=true                           |  | OWN
            GET /desk/new                                | /desk/new                                |  | OWN
            GET /desk/new/{key}                          | /desk/new/supplier-invoice               |  | REFUSED
            GET /desk/new/{key}                          | /desk/new/purchasing?copyOf=<case>       |  | OWN
            GET /desk/tasks/{taskId}                     | /desk/tasks/<task>                       |  | REFUSED
            POST /desk/{caseId}/withdrawal               | /desk/<case>/withdrawal                  |  | AS_NOTHING
            GET /cases                                   | /cases?text=canary                       |  | REFUSED
            GET /cases/{caseId}                          | /cases/<case>                            |  | REFUSED
            GET /cases/{caseId}/diagrams/{part}          | /cases/<case>/diagrams/<part>            |  | REFUSED
            GET /cases/{caseId}/mails/{mailId}           | /cases/<case>/mails/<mail>               |  | REFUSED
            GET /absences/cases/{caseId}                 | /absences/cases/<case>                   |  | REFUSED
            GET /absences/cases/{caseId}/diagrams/{part} | /absences/cases/<case>/diagrams/<part>   |  | REFUSED
            POST /absences/cases/{caseId}/actions        | /absences/cases/<case>/actions | action=message_withdrawn | REFUSED
            POST /cases/{caseId}/actions                 | /cases/<case>/actions | action=message_withdrawn | REFUSED
            GET /api/navigation                          | /api/navigation                          |  | OWN
            GET /api/inbox/texts                         | /api/inbox/texts                         |  | OWN
            GET /api/inbox/cards                         | /api/inbox/cards?task=<task>             |  | AS_NOTHING
            GET /api/inbox/tasks/{taskId}/documents      | /api/inbox/tasks/<task>/documents        |  | REFUSED
            POST /api/inbox/tasks/{taskId}/documents     | /api/inbox/tasks/<task>/documents | file  | REFUSED
            GET /api/inbox/tasks/{taskId}/case           | /api/inbox/tasks/<task>/case             |  | REFUSED
            GET /api/inbox/tasks/{taskId}/mails/{mailId} | /api/inbox/tasks/<task>/mails/<mail>     |  | REFUSED
            POST /api/inbox/decisions                    | /api/inbox/decisions | {"verdict":"approve","tasks":[{"task":"<task>","seen":"x"}]} | AS_NOTHING
            GET /api/forms/texts                         | /api/forms/texts                         |  | OWN
            GET /api/forms/task/{taskId}                 | /api/forms/task/<task>                   |  | REFUSED
            POST /api/forms/task/{taskId}                | /api/forms/task/<task> | {"verdict":"approve"} | REFUSED
            PUT /api/forms/task/{taskId}/draft           | /api/forms/task/<task>/draft | {"a":"b"}    | REFUSED
            DELETE /api/forms/task/{taskId}/draft        | /api/forms/task/<task>/draft             |  | AS_NOTHING
            GET /api/forms/start/{processDefinitionId}   | /api/forms/start/<invoiceProcess>        |  | REFUSED
            GET /api/forms/start/{processDefinitionId}   | /api/forms/start/<purchasing>?copyOf=<case> |  | REFUSED
            POST /api/forms/start/{processDefinitionId}  | /api/forms/start/<invoiceProcess> | {}   | REFUSED
            PUT /api/forms/start/{processKey}/draft      | /api/forms/start/supplier-invoice/draft | {"a":"b"} | REFUSED
            DELETE /api/forms/start/{processKey}/draft   | /api/forms/start/supplier-invoice/draft  |  | AS_NOTHING
            POST /api/documents/uploads                  | /api/documents/uploads | a=b             | OWN
            GET /api/documents/{id}                      | /api/documents/<document>                |  | REFUSED
            GET /api/documents/{id}                      | /api/documents/<upload>                  |  | REFUSED
            GET /mail                                    | /mail                                    |  | REFUSED
            GET /mail/{id}                               | /mail/<mail>                             |  | REFUSED
            GET /mail/{id}/attachments/{documentId}      | /mail/<mail>/attachments/<document>      |  | REFUSED
            POST /mail/{id}/retry                        | /mail/<mail>/retry                       |  | REFUSED
            GET /decisions/{secret}                      | /decisions/<link>?verdict=approve        |  | REFUSED
            POST /decisions/{secret}                     | /decisions/<link> | verdict=approve      | REFUSED
            GET /equipment/{number}/sticker              | /equipment/<equipment>/sticker           |  | REFUSED
            GET /settings                                | /settings                                |  | OWN
            POST /settings                               | /settings | atOnce=SOMETIMES&language=EN&person=design.head | OWN
            GET /calendar                                | /calendar?year=2026                      |  | OWN
            POST /calendar                               | /calendar | day=2026-12-01&kind=OFF&note=x | REFUSED
            POST /calendar/removal                       | /calendar/removal | day=2026-01-01       | REFUSED
            GET /absences                                | /absences                                |  | OWN
            POST /absences                               | /absences | person=design.lead&firstDay=2097-01-01&lastDay=2097-01-02 | OWN
            POST /absences/{id}                          | /absences/<absence> | firstDay=2098-07-01&lastDay=2098-07-03 | AS_NOTHING
            POST /absences/{id}/end                      | /absences/<absence>/end                  |  | AS_NOTHING
            POST /absences/{id}/deletion                 | /absences/<absence>/deletion             |  | AS_NOTHING
            GET /suppliers/{id}                          | /suppliers/<supplier>                    |  | REFUSED
            POST /suppliers/{id}/accounts                | /suppliers/<supplier>/accounts | bankName=B&bic=044525225&account=40602810700000000025&correspondentAccount=30101810400000000225 | REFUSED
            POST /suppliers/{id}/accounts/{account}/confirmation | /suppliers/<supplier>/accounts/<account>/confirmation | askedByPhone=true | REFUSED
            POST /suppliers/{id}/accounts/{account}/closing | /suppliers/<supplier>/accounts/<account>/closing | | REFUSED
            POST /suppliers/{id}/block                   | /suppliers/<supplier>/block | reason=x   | REFUSED
            POST /suppliers/{id}/unblock                 | /suppliers/<supplier>/unblock | reason=x | REFUSED
            GET /registers                               | /registers                               |  | REFUSED
            GET /registers/decisions                     | /registers/decisions                     |  | REFUSED
            GET /registers/decisions/{id}                | /registers/decisions/<table>             |  | REFUSED
            POST /registers/people/rows/{id}/roles       | /registers/people/rows/<person>/roles | role=admin | REFUSED
            POST /registers/people/rows/{id}/password    | /registers/people/rows/<person>/password | | REFUSED
            POST /registers/stock/rows/{id}/count        | /registers/stock/rows/<goods>/count | counted=1&seen=1&reason=x | REFUSED
            GET /registers/{register}                    | /registers/<register>                    |  | REFUSED
            POST /registers/{register}                   | /registers/<register> | name=x           | REFUSED
            GET /registers/{register}/new                | /registers/<register>/new                |  | REFUSED
            GET /registers/{register}/rows/{id}          | /registers/<register>/rows/<row>         |  | REFUSED
            POST /registers/{register}/rows/{id}         | /registers/<register>/rows/<row> | version=0&name=x&nameEn=x | REFUSED
            GET /registers/{register}/history            | /registers/<register>/history            |  | REFUSED
            GET /registers/{register}/export.csv         | /registers/<register>/export.csv         |  | REFUSED
            GET /registers/{register}/export.xlsx        | /registers/<register>/export.xlsx        |  | REFUSED
            GET /registers/{register}/import             | /registers/<register>/import             |  | REFUSED
            POST /registers/{register}/import            | /registers/<register>/import | file      | REFUSED
            POST /registers/{register}/import/confirmation | /registers/<register>/import/confirmation | content=YQ%3D%3D&fingerprint=x | REFUSED
            """;

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    ApplicationContext context;

    @Autowired
    ForeignThings things;

    @Autowired
    RegisterRowIds registers;

    @Autowired
    OfficeState state;

    private Map<String, String> foreign;

    @BeforeEach
    void plant() {
        foreign = things.plant("http://127.0.0.1:" + port);
    }

    @AfterEach
    void forget() {
        things.forget();
    }

    @Test
    void everyAddressOfOursIsDeclared() {
        Set<String> declared =
                Probe.read(DECLARED).stream().map(Probe::mapping).collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped()).hasSizeGreaterThan(60).isEqualTo(declared);
    }

    @Test
    void everyRegisterIsWalked() {
        List<String> beans = context.getBeansOfType(Object.class).values().stream()
                .map(bean -> bean.getClass().getName())
                .filter(name -> name.matches("bureau\\.registers\\.\\w+Register"))
                .toList();
        assertThat(registers.names()).hasSameSizeAs(beans).hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emp.lena", "grd.stepan"})
    void strangerReadsAndChangesNothingByGuessing(String person) {
        Visitor stranger = new Visitor("http://127.0.0.1:" + port, "en");
        stranger.login(person, EngineRest.PASSWORD);
        stranger.page("/desk");
        Map<String, String> before = state.tables();
        List<String> problems = new ArrayList<>();
        for (Probe probe : Probe.read(DECLARED)) {
            for (Map<String, String> ids : registers.each(probe, foreign)) {
                check(stranger, probe, ids, problems);
            }
        }
        assertThat(problems).isEmpty();
        assertThat(state.tables()).isEqualTo(before);
    }

    private void check(Visitor stranger, Probe probe, Map<String, String> ids, List<String> problems) {
        HttpResponse<byte[]> theirs = ask(stranger, probe, ids);
        Map<String, String> guessed = guessed(ids);
        HttpResponse<byte[]> nothing = ask(stranger, probe, guessed);
        String place = probe.method() + " " + Probe.filled(probe.path(), ids);
        if (text(theirs).contains(ForeignThings.CANARY)
                || theirs.headers().toString().contains(ForeignThings.CANARY)) {
            problems.add(place + " tells the secret");
        }
        boolean right = switch (probe.answer()) {
            case REFUSED -> isRefused(theirs) && isRefused(nothing);
            case AS_NOTHING -> same(theirs, ids).equals(same(nothing, guessed));
            case OWN -> theirs.statusCode() < 500;
        };
        if (!right) {
            problems.add(place + " -> " + theirs.statusCode() + ", of nothing " + nothing.statusCode());
        }
    }

    private static HttpResponse<byte[]> ask(Visitor stranger, Probe probe, Map<String, String> ids) {
        String path = Probe.filled(probe.path(), ids);
        return probe.body().equals("file")
                ? stranger.uploadTo(path, "file.csv", "a;b".getBytes(StandardCharsets.UTF_8))
                : stranger.call(
                        probe.method(),
                        path,
                        probe.type(),
                        probe.body().isEmpty() ? null : Probe.filled(probe.body(), ids));
    }

    /** Ids of the same kind that nothing has. */
    private static Map<String, String> guessed(Map<String, String> ids) {
        Map<String, String> guessed = new HashMap<>();
        ids.forEach((name, id) -> guessed.put(
                name, id.matches("[0-9]+") ? "987654321" : UUID.randomUUID().toString()));
        guessed.replace("register", ids.get("register"));
        return guessed;
    }

    private static boolean isRefused(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 403 || answer.statusCode() == 404;
    }

    /** What is told, without the ids that were asked for and what each page has of its own. */
    private static String same(HttpResponse<byte[]> answer, Map<String, String> ids) {
        String told = answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("") + text(answer);
        for (String id : List.of(ids.get("case"), ids.get("task"))) {
            told = told.replace(id, "ID");
        }
        return told.replaceAll("nonce=\"[^\"]*\"", "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (handler.getBeanType().getName().startsWith("bureau.")) {
                    mapped.addAll(addresses(info));
                }
            });
        }
        return mapped;
    }

    private static Set<String> addresses(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(
                        path -> info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path))
                .collect(Collectors.toSet());
    }
}
