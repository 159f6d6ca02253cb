package bureau.security;

import bureau.OfficeTest;
import bureau.platform.gate.Finding;
import bureau.platform.gate.ModelCheck;
import bureau.platform.language.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@OfficeTest
class ModelGateTest {

    private static final String REFLECTION = "${" + Payloads.SINGS + "}";

    @Autowired
    ModelCheck check;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate database;

    @Test
    void everythingThatIsAllowedIsAcceptedByTheGateAndByTheEngine() {
        assertThat(check.check(Samples.everything())).isEmpty();
        Deployment deployed = deployment(Samples.everything()).deploy();
        try {
            assertThat(repository
                            .createProcessDefinitionQuery()
                            .deploymentId(deployed.getId())
                            .count())
                    .isEqualTo(1);
            assertThat(repository
                            .createDecisionDefinitionQuery()
                            .deploymentId(deployed.getId())
                            .count())
                    .isEqualTo(2);
        } finally {
            repository.deleteDeployment(deployed.getId(), true);
        }
    }

    @Test
    void reflectionInAServiceTaskIsRefused() {
        assertRules(Samples.serviceTask("camunda:expression=\"" + REFLECTION + "\"", ""))
                .containsExactly("expression.unreadable");
    }

    @Test
    void reflectionInCandidateGroupsIsRefused() {
        assertRules(Samples.process("<userTask id=\"step\" camunda:candidateGroups=\"clerk," + REFLECTION + "\"/>"))
                .containsExactly("expression.unreadable");
    }

    @Test
    void reflectionInADueDateIsRefused() {
        assertRules(Samples.process("<userTask id=\"step\" camunda:dueDate=\"" + REFLECTION + "\"/>"))
                .containsExactly("expression.unreadable");
    }

    @Test
    void aBeanThatIsNotMeantForModelsIsRefusedAndTheKnownOnesAreListed() {
        List<Finding> findings = findings(Samples.serviceTask("camunda:expression=\"${gateVault.open()}\"", ""));
        assertThat(findings).extracting(Finding::rule).containsExactly("expression.bean");
        assertThat(findings.get(0).reason()).contains("gateVault").contains("gateProbe");
        assertThat(findings.get(0).element()).isEqualTo("step (Do it)");
    }

    @Test
    void aDelegateThatIsNoneIsRefusedAndTheKnownOnesAreListed() {
        for (String name : List.of("${gateVault}", "${dataSource}", "${gateProbe}", "${gateProbeTaskListener}", "x")) {
            List<Finding> findings = findings(Samples.serviceTask("camunda:delegateExpression=\"" + name + "\"", ""));
            assertThat(findings).extracting(Finding::rule).containsExactly("expression.delegate");
            assertThat(findings.get(0).reason()).contains("gateProbeDelegate").doesNotContain("gateProbeTaskListener.");
        }
    }

    @Test
    void aMethodThatTheBeanDoesNotDeclareIsRefusedAndItsMethodsAreListed() {
        for (String call : List.of("inherited()", "hidden()", "note(execution)", "hashCode()", "getClass()")) {
            List<Finding> findings =
                    findings(Samples.serviceTask("camunda:expression=\"${gateProbe." + call + "}\"", ""));
            assertThat(findings).extracting(Finding::rule).containsExactly("expression.method");
            assertThat(findings.get(0).reason()).contains("note/2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell", "mail", "camel", "External"})
    void tasksThatRunProgramsOrSendMailAreRefused(String type) {
        assertRules(Samples.serviceTask("camunda:type=\"" + type + "\"", "")).containsExactly("choice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "feel", "groovy", "javascript", "python", "ruby"})
    void scriptTasksAreRefusedInEveryLanguage(String language) {
        assertRules(Samples.process(
                        "<scriptTask id=\"step\" scriptFormat=\"" + language + "\"><script>1</script></scriptTask>"))
                .contains("hint.script");
    }

    @Test
    void scriptsInParametersConditionsAndListenersAreRefused() {
        String script = "<camunda:script scriptFormat=\"juel\">" + REFLECTION + "</camunda:script>";
        assertRules(Samples.serviceTask(
                        "camunda:delegateExpression=\"${gateProbeDelegate}\"",
                        "<extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\">" + script
                                + "</camunda:inputParameter></camunda:inputOutput></extensionElements>"))
                .containsExactly("hint.script");
        assertRules(Samples.process("<task id=\"step\"><extensionElements><camunda:executionListener event=\"start\">"
                        + script + "</camunda:executionListener></extensionElements></task>"))
                .containsExactly("hint.script");
        assertRules(Samples.process("<task id=\"step\"/><task id=\"b\"/><sequenceFlow id=\"f\" sourceRef=\"step\""
                        + " targetRef=\"b\"><conditionExpression xsi:type=\"tFormalExpression\" language=\"juel\">"
                        + "${approved}</conditionExpression></sequenceFlow>"))
                .containsExactly("hint.script");
        assertRules(Samples.process("<intermediateCatchEvent id=\"step\"><conditionalEventDefinition>"
                        + "<condition xsi:type=\"tFormalExpression\" language=\"juel\">1 == 1</condition>"
                        + "</conditionalEventDefinition></intermediateCatchEvent>"))
                .containsExactlyInAnyOrder("hint.script", "expression.condition");
    }

    @Test
    void javaClassesAreRefused() {
        assertRules(Samples.serviceTask("camunda:class=\"bureau.security.Canary\"", ""))
                .containsExactly("hint.class");
        assertRules(Samples.process("<task id=\"step\"><extensionElements><camunda:executionListener event=\"start\""
                        + " class=\"bureau.security.Canary\"/></extensionElements></task>"))
                .containsExactly("hint.class");
        assertRules(Samples.process("<callActivity id=\"step\" calledElement=\"a\""
                        + " camunda:variableMappingClass=\"bureau.security.Canary\"/>"))
                .containsExactly("hint.class");
    }

    @Test
    void theEnginesOldNamespaceIsNoWayRound() {
        String model = Samples.serviceTask("old:class=\"bureau.security.Canary\"", "")
                .replace("<definitions ", "<definitions xmlns:old=\"http://activiti.org/bpmn\" ");
        assertRules(model).containsExactly("attribute");
    }

    @Test
    void elementsOfForeignNamespacesAreNoWayRound() {
        assertRules(Samples.process("<x:scriptTask xmlns:x=\"urn:x\" id=\"step\" scriptFormat=\"juel\"/>"))
                .containsExactly("element");
    }

    @Test
    void connectorsFieldsAndFormKeysAreRefused() {
        assertRules(Samples.serviceTask(
                        "camunda:delegateExpression=\"${gateProbeDelegate}\"",
                        "<extensionElements><camunda:connector/><camunda:field name=\"a\" stringValue=\"b\"/>"
                                + "</extensionElements>"))
                .containsExactly("hint.connector", "hint.field");
        assertRules(Samples.process("<userTask id=\"step\" camunda:formKey=\"embedded:app:a.html\"/>"))
                .containsExactly("hint.form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "", "http://example.org/FEEL"})
    void decisionsSpeakNothingButFeel(String language) {
        String decision = new String(Samples.read("everything.dmn"))
                .replace("expressionLanguage=\"feel\"", "expressionLanguage=\"" + language + "\"");
        assertThat(findings("a.dmn", decision)).extracting(Finding::rule).containsExactly("feelOnly", "feelOnly");
    }

    @Test
    void feelMayNotCallJava() {
        String decision = new String(Samples.read("everything.dmn"))
                .replace(
                        "100 * 1000",
                        "function(x) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } }");
        assertThat(findings("a.dmn", decision)).extracting(Finding::rule).containsExactly("feelExternal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.cmmn",
                "a.groovy",
                "a.js",
                "a.html",
                "a.bpmn20.xml",
                "a.dmn11.xml",
                "a.BPMN",
                "a",
                "a.cmmn10.xml",
                "a.bpmn.png"
            })
    void otherFileTypesAreRefused(String name) {
        assertThat(findings(name, Samples.serviceTask("", "")))
                .extracting(Finding::rule)
                .containsExactly("fileType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.bpmn", "/a.bpmn", "a//b.bpmn", "a\\b.bpmn", "a\n.bpmn", "a${b}.bpmn", "<a>.bpmn"})
    void namesThatLeadElsewhereAreRefused(String name) {
        assertThat(findings(name, Samples.process("<task id=\"step\"/>")))
                .extracting(Finding::rule)
                .containsExactly("name");
    }

    @Test
    void usualNamesAreFine() {
        for (String name : List.of("purchasing.bpmn", "processes/shared/Счёт № 1 (новый).bpmn".replace("№ ", ""))) {
            assertThat(findings(name, Samples.process("<task id=\"step\"/>"))).isEmpty();
        }
    }

    @Test
    void externalEntitiesAreRefusedAtOnce() {
        String model = "<!DOCTYPE definitions [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"
                + Samples.process("<task id=\"step\"><documentation>&file;</documentation></task>");
        assertTimeoutPreemptively(
                Duration.ofSeconds(1), () -> assertRules(model).containsExactly("doctype"));
        assertThat(findings("a.dmn", model)).extracting(Finding::rule).containsExactly("doctype");
    }

    @Test
    void aBillionLaughsAreRefusedAtOnce() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE definitions [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        String model = laughs + "]>" + Samples.process("<task id=\"step\" name=\"&l11;\"/>");
        assertTimeoutPreemptively(
                Duration.ofSeconds(1), () -> assertRules(model).containsExactly("doctype"));
    }

    @Test
    void schemasAreNotFetched() {
        assertRules(Samples.process("<task id=\"step\"/>")
                        .replace(
                                "<definitions ", "<definitions xsi:schemaLocation=\"urn:x http://127.0.0.1:1/x.xsd\" "))
                .containsExactly("attribute");
    }

    @Test
    void bottomlessFilesAreRefusedAtOnce() {
        String deep = "<subProcess id=\"s\">".repeat(50_000) + "</subProcess>".repeat(50_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertRules(Samples.process(deep)).containsExactly("tooDeep"));
        assertThat(findings("a.form", "{\"id\":\"a\",\"components\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}"))
                .extracting(Finding::rule)
                .containsExactly("notJson");
        assertThat(findings("a.bpmn", " ".repeat(3_000_000)))
                .extracting(Finding::rule)
                .containsExactly("tooLarge");
    }

    @Test
    void brokenFilesAreRefused() {
        assertRules("<definitions").containsExactly("notXml");
        assertRules("").containsExactly("notXml");
        assertRules("<a/>").containsExactly("root");
        assertThat(findings("a.dmn", Samples.process("")))
                .extracting(Finding::rule)
                .containsExactly("root");
        assertThat(findings("a.form", "{\"id\":\"a\",\"id\":\"b\",\"components\":[]}"))
                .extracting(Finding::rule)
                .containsExactly("notJson");
        assertThat(findings("a.form", "{\"id\":\"a\",\"components\":[]} {}"))
                .extracting(Finding::rule)
                .containsExactly("notJson");
        assertThat(findings("a.form", "[]")).extracting(Finding::rule).containsExactly("notForm");
    }

    @Test
    void aProcessSaysHowLongItsHistoryIsKept() {
        String model = Samples.process("<task id=\"step\"/>");
        assertRules(model.replace("camunda:historyTimeToLive=\"P1D\"", "")).containsExactly("retention");
        assertRules(model.replace("P1D", "for ever")).containsExactly("retention.unreadable");
    }

    @Test
    void aFormReferenceNeedsItsForm() {
        String model = Samples.process(
                "<userTask id=\"step\" camunda:formRef=\"gate-form\"" + " camunda:formRefBinding=\"latest\"/>");
        assertRules(model).containsExactly("form.missing");
        byte[] form = Samples.bytes("{\"id\":\"gate-form\",\"components\":[]}");
        assertThat(check.check(Map.of("a.bpmn", Samples.bytes(model), "a.form", form)))
                .isEmpty();
        assertRules(model.replace("latest", "deployment")).containsExactly("form.notTogether");

        Deployment before = deployment(Map.of("a.form", form)).deploy();
        Deployment after = deployment(Map.of("a.bpmn", Samples.bytes(model))).deploy();
        Deployment together = deployment(Map.of("a.bpmn", Samples.bytes(model.replace("latest", "deployment"))))
                .deploy();
        assertThat(repository.getDeploymentResourceNames(together.getId()))
                .as("the form comes from where it was deployed last")
                .containsExactlyInAnyOrder("a.bpmn", "a.form");
        repository.deleteDeployment(together.getId(), true);
        repository.deleteDeployment(after.getId(), true);
        repository.deleteDeployment(before.getId(), true);
    }

    @Test
    void formsHaveAnIdKnownComponentsAndKeysThatCanBeVariables() {
        assertForm("\"components\":[]").containsExactly("form.id");
        assertForm("\"id\":\"../a\",\"components\":[]").containsExactly("form.id");
        for (String type : List.of("html", "iframe", "script", "button", "")) {
            assertForm(component("\"type\":\"group\",\"components\":[{\"type\":\"" + type + "\"}]"))
                    .containsExactly("form.component");
        }
        for (String key : List.of("", "a.b", "1a", "a b", "a-b", "имя")) {
            assertForm(component("\"type\":\"textfield\",\"key\":\"" + key + "\""))
                    .containsExactly("form.key");
        }
        for (String source : List.of("https://example.org/a.png", "=logo", "data:image/svg+xml;base64,AA==")) {
            assertForm(component("\"type\":\"image\",\"source\":\"" + source + "\""))
                    .containsExactly("form.image");
        }
    }

    @Test
    void oneBadFileRefusesTheWholeDeploymentAndLeavesNothing() {
        long deployments = rows("act_re_deployment");
        long contents = rows("act_ge_bytearray");
        DeploymentBuilder deployment = deployment(Samples.everything())
                .addString("bad.bpmn", Samples.serviceTask("camunda:type=\"shell\"", ""))
                .addString("worse.js", "1");

        assertThatThrownBy(deployment::deploy)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2 problems")
                .hasMessageContaining("bad.bpmn, step (Do it): camunda:type")
                .hasMessageContaining("worse.js");

        assertThat(rows("act_re_deployment")).isEqualTo(deployments);
        assertThat(rows("act_ge_bytearray")).isEqualTo(contents);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("gate-one")
                        .count())
                .isZero();
    }

    @Test
    void theRefusalSpeaksTheReadersLanguage() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
        try {
            assertThatThrownBy(deployment(Map.of("a.js", new byte[0]))::deploy)
                    .hasMessageContaining("Ничего не развёрнуто, найдено замечаний: 1.")
                    .hasMessageContaining("a.js: Развернуть можно только файлы *.bpmn, *.dmn и *.form");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private List<Finding> findings(String model) {
        return findings("a.bpmn", model);
    }

    private List<Finding> findings(String name, String content) {
        return check.check(Map.of(name, Samples.bytes(content)));
    }

    private ListAssert<String> assertRules(String model) {
        return assertThat(findings(model).stream().map(Finding::rule).toList());
    }

    private ListAssert<String> assertForm(String content) {
        return assertThat(findings("a.form", "{" + content + "}").stream()
                .map(Finding::rule)
                .toList());
    }

    private static String component(String content) {
        return "\"id\":\"a\",\"components\":[{" + content + "}]";
    }

    private DeploymentBuilder deployment(Map<String, byte[]> files) {
        DeploymentBuilder deployment = repository.createDeployment().name("gate");
        files.forEach((name, content) -> deployment.addString(name, new String(content)));
        return deployment;
    }

    private long rows(String table) {
        return database.queryForObject("select count(*) from " + table, Long.class);
    }
}
