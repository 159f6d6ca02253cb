package bureau.security;

import bureau.OfficeTest;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an expression can do that came past the gate. */
@OfficeTest
class RestrictedExpressionsTest {

    private static final String SINGS = "${" + Payloads.SINGS + "}";

    @Autowired
    ProcessEngine engine;

    private OpenGate gate;
    private Deployment deployed;
    private String quiet;

    @BeforeEach
    void listen() {
        Canary.forget();
        gate = new OpenGate(engine);
        quiet = Canary.state();
    }

    @AfterEach
    void clean() {
        if (deployed != null) {
            engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
        }
    }

    @Test
    void theCanaryDoesSingInTheEnginesOwnExpressions() {
        int before = Canary.songs();
        Expression expression = new JuelExpressionManager().createExpression(SINGS);
        Object sung = configuration().getCommandExecutorTxRequired().execute(context -> expression.getValue(null));
        assertThat(sung).isEqualTo("la");
        assertThat(Canary.songs()).isEqualTo(before + 1);
    }

    @Test
    void noPayloadRunsWhenTheGateIsOpen() {
        VariableMap variables =
                Variables.putValue("amount", 5).putValue("number", "7").putValue("a", "x");
        for (String payload : Payloads.all()) {
            try {
                Deployment open = gate.deploy("a.bpmn", model(payload));
                try {
                    engine.getRuntimeService().startProcessInstanceByKey("gate-one", variables);
                } finally {
                    engine.getRepositoryService().deleteDeployment(open.getId(), true);
                }
            } catch (ProcessEngineException expected) {
                // Most are refused by the engine's parser or at run time; the canary tells whether one ran.
            }
        }
        assertThat(Canary.state()).isEqualTo(quiet);
    }

    @Test
    void nothingBehindAValueIsReached() {
        for (String payload : new String[] {
            SINGS,
            "${execution.processInstanceId}",
            "${execution.setVariable('a', 1)}",
            "${number.length()}",
            "${number.class}",
            "${gateProbe.hidden()}",
            "${gateProbe.inherited()}",
            "${gateProbe.hashCode()}",
            "${gateProbe.class}",
            "${gateProbeDelegate.execute(execution)}",
            "${gateVault.open()}",
            "${gateVault}",
            "${dataSource}"
        }) {
            deployed = gate.deploy("a.bpmn", model(payload));
            assertThatThrownBy(() ->
                            engine.getRuntimeService().startProcessInstanceByKey("gate-one", Map.of("number", "7")))
                    .as(payload)
                    .isInstanceOf(ProcessEngineException.class);
            engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
            deployed = null;
        }
        assertThat(Canary.state()).isEqualTo(quiet);
    }

    @Test
    void functionsOfPluginsAreNotThere() {
        for (String function : new String[] {"${S('<a/>')}", "${XML('<a/>')}", "${JSON('{}')}"}) {
            assertThatThrownBy(() -> configuration().getExpressionManager().createExpression(function))
                    .hasMessageContaining("Could not resolve function");
        }
    }

    @Test
    void beansVariablesAndComparisonsWork() {
        deployed = engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "a.bpmn",
                        Samples.serviceTask(
                                "camunda:expression=\"${gateProbe.isOpen(execution, amount, 3, true, null)}\""
                                        + " camunda:resultVariable=\"open\"",
                                "<extensionElements><camunda:executionListener event=\"start\""
                                        + " delegateExpression=\"${gateProbeListener}\"/><camunda:inputOutput>"
                                        + "<camunda:inputParameter name=\"text\">No ${number}</camunda:inputParameter>"
                                        + "<camunda:outputParameter name=\"told\">${text}</camunda:outputParameter>"
                                        + "<camunda:outputParameter name=\"large\">${amount &gt; 3 and !closed}"
                                        + "</camunda:outputParameter><camunda:outputParameter name=\"kept\">${open}"
                                        + "</camunda:outputParameter></camunda:inputOutput></extensionElements>"))
                .deploy();
        VariableMap variables = engine.getRuntimeService()
                .createProcessInstanceByKey("gate-one")
                .setVariables(Map.of("amount", 5, "closed", false, "number", 7))
                .executeWithVariablesInReturn()
                .getVariables();
        assertThat(variables)
                .containsEntry("told", "No 7")
                .containsEntry("large", true)
                .containsEntry("kept", true);
    }

    @Test
    void aVariableCannotTakeThePlaceOfABean() {
        deployed = engine.getRepositoryService()
                .createDeployment()
                .addString("a.bpmn", model("${gateProbe.note(execution, 'here')}"))
                .deploy();
        VariableMap variables = engine.getRuntimeService()
                .createProcessInstanceByKey("gate-one")
                .setVariable("gateProbe", "not the bean")
                .executeWithVariablesInReturn()
                .getVariables();
        assertThat(variables).containsEntry("noted", "here");
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private static String model(String expression) {
        String escaped = expression.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return Samples.serviceTask("camunda:expression=\"" + escaped + "\"", "");
    }
}
