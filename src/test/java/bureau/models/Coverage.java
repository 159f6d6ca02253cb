package bureau.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/** Notes which nodes and flows of the models the tests have passed. */
@Component
public class Coverage extends AbstractProcessEnginePlugin {

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPreBPMNParseListeners() == null) {
            configuration.setCustomPreBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPreBPMNParseListeners().add(new Noting());
    }

    public void forget() {
        passed.clear();
    }

    /** Fails naming what no test has passed. */
    public void assertAllPassed(RepositoryService repository, String process) {
        var model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
        Set<String> all = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> all.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> all.add(flow.getId()));
        // The engine goes from such a gateway straight into the event that happens first.
        model.getModelElementsByType(EventBasedGateway.class).stream()
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .filter(flow -> passed.contains(process + "#" + flow.getTarget().getId()))
                .forEach(flow -> passed.add(process + "#" + flow.getId()));
        Set<String> missed = all.stream()
                .filter(id -> !passed.contains(process + "#" + id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missed)
                .as("nodes and flows of %s that no test passes", process)
                .isEmpty();
    }

    private final class Noting extends AbstractBpmnParseListener {

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
            processes.forEach(process -> process.getActivities().forEach(activity -> note(process, activity)));
        }

        private void note(ProcessDefinitionEntity process, ActivityImpl activity) {
            String key = process.getKey() + "#";
            activity.addListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) at -> passed.add(key + activity.getId()));
            for (var transition : activity.getOutgoingTransitions()) {
                ((TransitionImpl) transition).addExecutionListener(at -> passed.add(key + transition.getId()));
            }
            activity.getActivities().forEach(inner -> note(process, inner));
        }
    }
}
