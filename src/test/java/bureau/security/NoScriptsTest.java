package bureau.security;

import bureau.OfficeTest;
import java.util.ServiceLoader;
import javax.script.ScriptEngineFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OfficeTest
class NoScriptsTest {

    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(strings = {"juel", "feel", "groovy", "javascript", "ecmascript", "graal.js", "python", "ruby", "JUEL"})
    void aScriptTaskThatCamePastTheGateCannotRun(String language) {
        String quiet = Canary.state();
        Deployment deployed = new OpenGate(engine)
                .deploy(
                        "a.bpmn",
                        Samples.process("<scriptTask id=\"step\" scriptFormat=\"" + language + "\"><script>${"
                                + Payloads.SINGS + "}</script></scriptTask>"));
        try {
            assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("gate-one"))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("Can't find scripting engine");
        } finally {
            engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
        }
        assertThat(Canary.state()).isEqualTo(quiet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "feel-scala-unary-tests"})
    void aDecisionInAnotherLanguageThatCamePastTheGateRunsNothing(String language) {
        String quiet = Canary.state();
        String decision = new String(Samples.read("everything.dmn"))
                .replace("gate-limit", "gate-open-limit")
                .replace("gate-policy", "gate-open-policy")
                .replace(
                        "<literalExpression id=\"limit_expression\" expressionLanguage=\"feel\">",
                        "<literalExpression id=\"limit_expression\" expressionLanguage=\"" + language + "\">")
                .replace("100 * 1000", "${" + Payloads.SINGS + "}");
        Deployment deployed = new OpenGate(engine).deploy("a.dmn", decision);
        try {
            assertThatThrownBy(() -> engine.getDecisionService()
                            .evaluateDecisionByKey("gate-open-limit")
                            .evaluate())
                    .isInstanceOf(RuntimeException.class);
        } finally {
            engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
        }
        assertThat(Canary.state()).isEqualTo(quiet);
    }

    @Test
    void theEngineFindsNoScriptEngine() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        for (String language : new String[] {"juel", "feel", "groovy", "javascript"}) {
            assertThat(configuration.getScriptEngineResolver().getScriptEngine(language, true))
                    .isNull();
        }
        assertThat(configuration
                        .getScriptEngineResolver()
                        .getScriptEngineManager()
                        .getEngineFactories())
                .isEmpty();
    }

    @Test
    void theClassPathHasNoScriptEngineBesidesTheEnginesOwn() {
        assertThat(ServiceLoader.load(ScriptEngineFactory.class).stream()
                        .map(provider -> provider.type().getPackageName()))
                .allMatch(name -> name.startsWith("org.camunda."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groovy.lang.GroovyShell",
                "org.graalvm.polyglot.Context",
                "org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory",
                "org.mozilla.javascript.Context",
                "org.python.util.PythonInterpreter",
                "org.jruby.Ruby",
                "bsh.Interpreter",
                "org.camunda.connect.Connectors",
                "org.camunda.connect.plugin.impl.ConnectProcessEnginePlugin",
                "org.h2.Driver"
            })
    void theClassPathHasNothingThatRunsCodeOutOfModels(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }
}
