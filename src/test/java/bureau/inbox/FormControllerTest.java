package bureau.inbox;

import bureau.OfficeTest;
import bureau.platform.language.Refused;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@OfficeTest
class FormControllerTest {

    private static final String ANTON = "emp.anton";
    private static final String LENA = "emp.lena";
    private static final String DRAFT = "{\"decision\":\"order\",\"comment\":\"Скоро\"}";

    @Autowired
    WebApplicationContext context;

    @Autowired
    RepositoryService processes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient database;

    private MockMvc http;
    private ProcessDefinition process;
    private String instanceId;
    private String taskId;

    @BeforeEach
    void startACase() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        process = FormHostModel.deploy(processes);
        instanceId = runtime.startProcessInstanceById(
                        process.getId(),
                        Variables.createVariables()
                                .putValue("reason", "No paper")
                                .putValue("limitCents", 1_234_560L)
                                .putValue("neededBy", "2026-12-01")
                                .putValueTyped(
                                        "lines",
                                        SpinValues.jsonValue(
                                                        "[{\"name\":\"Paper\",\"quantity\":2,\"priceCents\":35050}]")
                                                .create()))
                .getId();
        taskId = tasks.createTaskQuery()
                .processInstanceId(instanceId)
                .singleResult()
                .getId();
    }

    @AfterEach
    void cleanUp() {
        identities.clearAuthentication();
        processes.deleteDeployment(process.getDeploymentId(), true);
        database.sql("delete from form_draft").update();
    }

    @Test
    void taskFormComesWithTheVariablesThatItNames() throws Exception {
        runtime.setVariable(instanceId, "secretOfTheCase", "not in the form");

        http.perform(get("/api/forms/task/" + taskId).with(user(ANTON)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.form.id").value("checkGoods"))
                .andExpect(jsonPath("$.data.reason").value("No paper"))
                .andExpect(jsonPath("$.data.limitCents").value(1_234_560))
                .andExpect(jsonPath("$.data.neededBy").value("2026-12-01"))
                .andExpect(jsonPath("$.data.lines[0].priceCents").value(35_050))
                .andExpect(jsonPath("$.data", not(hasKey("secretOfTheCase"))))
                .andExpect(jsonPath("$.draft").isEmpty());
    }

    @Test
    void startFormComesByProcessDefinition() throws Exception {
        http.perform(get("/api/forms/start/" + process.getId()).with(user(ANTON)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.form.id").value("orderGoods"))
                .andExpect(jsonPath("$.draftUrl").value("/api/forms/start/form-host/draft"));
    }

    @Test
    void taskOfAnotherPersonDoesNotExist() throws Exception {
        for (String id : List.of(taskId, "no-such-task")) {
            http.perform(get("/api/forms/task/" + id).with(user(LENA))).andExpect(status().isNotFound());
            http.perform(keep("/api/forms/task/" + id + "/draft", DRAFT, user(LENA)))
                    .andExpect(status().isNotFound());
        }
        assertThat(drafts()).isZero();
    }

    @Test
    void processThatCannotBeStartedDoesNotExist() throws Exception {
        processes.suspendProcessDefinitionById(process.getId());

        for (String id : List.of(process.getId(), "no-such-process")) {
            http.perform(get("/api/forms/start/" + id).with(user(ANTON))).andExpect(status().isNotFound());
        }
        http.perform(keep("/api/forms/start/form-host/draft", DRAFT, user(ANTON)))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodyGetsAnythingWithoutLogin() throws Exception {
        for (String url : List.of("/api/forms/task/" + taskId, "/api/forms/start/" + process.getId())) {
            http.perform(get(url)).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void draftComesBackToItsWriterOnly() throws Exception {
        http.perform(keep("/api/forms/start/form-host/draft", "{\"reason\":\"old\"}", user(ANTON)))
                .andExpect(status().isNoContent());
        http.perform(keep("/api/forms/start/form-host/draft", "{\"reason\":\"Бумага\"}", user(ANTON)))
                .andExpect(status().isNoContent());

        http.perform(get("/api/forms/start/" + process.getId()).with(user(ANTON)))
                .andExpect(jsonPath("$.draft.reason").value("Бумага"));
        http.perform(get("/api/forms/start/" + process.getId()).with(user(LENA)))
                .andExpect(jsonPath("$.draft").isEmpty());
    }

    @Test
    void draftCanBeDiscardedByItsWriterOnly() throws Exception {
        http.perform(keep("/api/forms/task/" + taskId + "/draft", DRAFT, user(ANTON)))
                .andExpect(status().isNoContent());

        http.perform(
                delete("/api/forms/task/" + taskId + "/draft").with(user(LENA)).with(csrf()));
        assertThat(drafts()).isEqualTo(1);
        http.perform(delete("/api/forms/task/" + taskId + "/draft")
                        .with(user(ANTON))
                        .with(csrf()))
                .andExpect(status().isNoContent());
        assertThat(drafts()).isZero();
    }

    @Test
    void draftGoesWhenTheTaskIsDone() throws Exception {
        http.perform(keep("/api/forms/task/" + taskId + "/draft", DRAFT, user(ANTON)));

        tasks.complete(taskId, Map.of("decision", "order", "neededBy", "2026-12-02"));

        assertThat(drafts()).isZero();
    }

    @Test
    void draftGoesWithACancelledCase() throws Exception {
        http.perform(keep("/api/forms/task/" + taskId + "/draft", DRAFT, user(ANTON)));

        runtime.deleteProcessInstance(instanceId, "cancelled");

        assertThat(drafts()).isZero();
    }

    @Test
    void draftOfAStartGoesWithTheStartOfItsWriter() throws Exception {
        http.perform(keep("/api/forms/start/form-host/draft", "{\"reason\":\"mine\"}", user(ANTON)));
        http.perform(keep("/api/forms/start/form-host/draft", "{\"reason\":\"hers\"}", user(LENA)));

        identities.setAuthentication(ANTON, List.of("employee"));
        forms.submitStartForm(
                process.getId(),
                Variables.createVariables()
                        .putValue("reason", "No paper")
                        .putValue("neededBy", "2026-12-01")
                        .putValue("limitCents", 100_000L)
                        .putValueTyped(
                                "lines",
                                SpinValues.jsonValue("[{\"name\":\"Paper\",\"quantity\":2}]")
                                        .create()));

        assertThat(database.sql("select user_id from form_draft")
                        .query(String.class)
                        .list())
                .containsExactly(LENA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "\"text\"", "null", "{\"a\":", "{}{"})
    void draftThatIsNoFormIsRefused(String draft) {
        assertThat(refusal(draft)).contains("could not be read");
        assertThat(drafts()).isZero();
    }

    @Test
    void draftMayHaveALimitedSize() throws Exception {
        String around = "{\"comment\":\"\"}";
        String longest = "{\"comment\":\"" + "x".repeat(FormDrafts.LIMIT_BYTES - around.length()) + "\"}";

        http.perform(keep("/api/forms/task/" + taskId + "/draft", longest, user(ANTON)))
                .andExpect(status().isNoContent());
        assertThat(refusal(longest.replace("x\"", "xx\""))).contains("larger than 256 KB");
    }

    @Test
    void draftFromAnotherSiteIsRefused() throws Exception {
        http.perform(put("/api/forms/task/" + taskId + "/draft").content(DRAFT).with(user(ANTON)))
                .andExpect(status().isForbidden());
        assertThat(drafts()).isZero();
    }

    @Test
    void hostSpeaksTheReadersLanguage() throws Exception {
        http.perform(get("/api/forms/texts").with(user(ANTON)).header("Accept-Language", "ru-RU"))
                .andExpect(jsonPath("$.language").value("ru"))
                .andExpect(jsonPath("$.texts.required").value("Заполните это поле."))
                .andExpect(jsonPath("$.texts.max").value("Введите не больше {0}."));
        http.perform(get("/api/forms/texts").with(user(ANTON)).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.texts.required").value("Fill in this field."));
    }

    @Test
    void tasklistIsLedToTheHostAndTheModelKeepsItsReference() {
        assertThat(forms.getTaskFormData(taskId).getFormKey()).isEqualTo("embedded:/forms/host.html");
        assertThat(forms.getStartFormKey(process.getId())).isEqualTo("embedded:/forms/host.html");
        assertThat(forms.getTaskFormKey(process.getId(), "user_readResult")).isNull();
    }

    @Test
    void hostsPageIsAskedForAnewAndItsScriptIsKept() throws Exception {
        http.perform(get("/forms/host.html").with(user(ANTON)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().string(containsString("/forms/host.js?v=")));
        http.perform(get("/forms/host.js").with(user(ANTON)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, immutable"));
    }

    private static MockHttpServletRequestBuilder keep(String url, String draft, RequestPostProcessor person) {
        return put(url).content(draft)
                .contentType("application/json")
                .with(person)
                .with(csrf());
    }

    /** Whether an exception or an answer carries it: the office's way to answer a refusal is tested elsewhere. */
    private String refusal(String draft) {
        try {
            var answer = http.perform(keep("/api/forms/task/" + taskId + "/draft", draft, user(ANTON)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(400);
            return answer.getContentAsString();
        } catch (Exception e) {
            assertThat(e).hasRootCauseInstanceOf(Refused.class);
            return e.getMessage();
        }
    }

    private int drafts() {
        return database.sql("select count(*) from form_draft")
                .query(Integer.class)
                .single();
    }

    /** As a browser sends it. The test library's own would replace the server's way of keeping tokens for all other tests. */
    private static RequestPostProcessor csrf() {
        return request -> {
            String token = UUID.randomUUID().toString();
            request.setCookies(new Cookie("BUREAU-CSRF", token));
            request.addHeader("X-BUREAU-CSRF", token);
            return request;
        };
    }
}
