package bureau.models;

import bureau.people.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every model keeps, so that a designer finds his way and an approver understands. */
class ModelsTest {

    private static final Pattern GENERATED = Pattern.compile(
            "(Activity|Gateway|Event|Flow|Task|SequenceFlow|DataObject|Process|StartEvent)_[0-9a-z]{7}");
    private static final Set<String> SAYS_NOTHING = Set.of("java", "class", "variable", "delegate", "bean");

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
        }
    }

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyIdIsGivenByHandAndSaysWhatItIs(Path file) {
        List<String> problems = new ArrayList<>();
        for (BaseElement element : read(file).getModelElementsByType(BaseElement.class)) {
            String id = element.getId();
            if (id != null && GENERATED.matcher(id).find()) {
                problems.add(id);
            }
            if (element instanceof UserTask && !id.startsWith("user_")
                    || element instanceof ServiceTask && !id.startsWith("service_")
                    || element instanceof BusinessRuleTask && !id.startsWith("rule_")
                    || element instanceof ExclusiveGateway && !id.startsWith("gateway_")
                    || element instanceof StartEvent && !id.startsWith("start_")
                    || element instanceof SequenceFlow && !id.startsWith("flow_")) {
                problems.add(id);
            }
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeHasALabelInPlainWords(Path file) {
        List<String> problems = new ArrayList<>();
        for (FlowNode node : read(file).getModelElementsByType(FlowNode.class)) {
            String name = node.getName();
            if (name == null
                    || name.isBlank()
                    || SAYS_NOTHING.stream()
                            .anyMatch(word -> name.toLowerCase(Locale.ROOT).contains(word))) {
                problems.add(node.getId());
            }
            if (node instanceof ExclusiveGateway gateway
                    && gateway.getOutgoing().size() > 1) {
                if (!name.endsWith("?")) {
                    problems.add(node.getId() + " asks no question");
                }
                if (gateway.getDefault() == null) {
                    problems.add(node.getId() + " has no default");
                }
                gateway.getOutgoing().stream()
                        .filter(flow -> flow.getName() == null || flow.getName().isBlank())
                        .forEach(flow -> problems.add(flow.getId() + " gives no answer"));
            }
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasAFormOfItsNameADueDateAndABoundaryBehindIt(Path file) {
        List<String> problems = new ArrayList<>();
        for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
            String form = task.getId().substring("user_".length());
            if (!form.equals(task.getCamundaFormRef())
                    || !"deployment".equals(task.getCamundaFormRefBinding())
                    || !Files.exists(
                            Path.of("forms", file.getParent().getFileName().toString(), form + ".form"))) {
                problems.add(task.getId() + ": form");
            }
            if (!("${workCalendar.due(execution, '" + form + "')}").equals(task.getCamundaDueDate())
                    && !"${workCalendar.arrival(execution)}".equals(task.getCamundaDueDate())
                    && !"${workCalendar.before(execution, 'payBy')}".equals(task.getCamundaDueDate())) {
                problems.add(task.getId() + ": due date");
            }
            if (!"${urgency.weight(execution)}".equals(task.getCamundaPriority())) {
                problems.add(task.getId() + ": priority");
            }
            if (!task.isCamundaAsyncAfter()) {
                problems.add(task.getId() + ": asynchronous boundary");
            }
            boolean hasRole = task.getCamundaAssignee() != null
                    || task.getCamundaCandidateGroups() != null
                    || task.getExtensionElements().getDomElement().getChildElements().stream()
                            .anyMatch(each -> "${assignApprover}".equals(each.getAttribute("delegateExpression")));
            if (!hasRole) {
                problems.add(task.getId() + ": role");
            }
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyProcessIsDescribedOwnedAndKeptForATermAndEveryLevelIsReadable(Path file) {
        BpmnModelInstance model = read(file);
        for (Process process : model.getModelElementsByType(Process.class)) {
            assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
            assertThat(process.getDocumentations()).isNotEmpty();
            assertThat(nodes(process.getFlowElements())).isLessThanOrEqualTo(25);
            assertThat(Roles.ALL).as("owner of " + process.getId()).contains(owner(process));
        }
        model.getModelElementsByType(SubProcess.class)
                .forEach(level -> assertThat(nodes(level.getFlowElements())).isLessThanOrEqualTo(25));
    }

    /** Else the tasks of a called process would be as calm as if nobody had said that it is urgent. */
    @ParameterizedTest
    @MethodSource("models")
    void everyCalledProcessIsToldHowPressingTheCaseIs(Path file) {
        assertThat(read(file).getModelElementsByType(CallActivity.class))
                .allSatisfy(call -> assertThat(
                                call
                                        .getExtensionElements()
                                        .getElementsQuery()
                                        .filterByType(CamundaIn.class)
                                        .list()
                                        .stream()
                                        .map(CamundaIn::getCamundaTarget))
                        .as(call.getId())
                        .contains("priority"));
    }

    /** Its card stands on the desk and names what one does, where the diagram names what it is. */
    @ParameterizedTest
    @MethodSource("models")
    void everyProcessThatPeopleStartSaysWhatTheyDoByIt(Path file) {
        assertThat(read(file).getModelElementsByType(Process.class))
                .filteredOn(Process::isCamundaStartableInTasklist)
                .allSatisfy(process -> {
                    assertThat(property(process, "action")).isNotBlank().isNotEqualTo(process.getName());
                    assertThat(property(process, "about")).isNotBlank();
                });
    }

    /** Its button stands on the page of the case and names an action, where the diagram names what has happened. */
    @ParameterizedTest
    @MethodSource("models")
    void everyMessageThatPeopleSendByAButtonSaysWhatTheyDoByIt(Path file) {
        assertThat(read(file).getModelElementsByType(MessageEventDefinition.class))
                .map(message -> (Event) message.getParentElement())
                .filteredOn(event -> !property(event, "startedBy").isBlank())
                .allSatisfy(event -> assertThat(property(event, "action"))
                        .as(event.getId())
                        .isNotBlank()
                        .isNotEqualTo(event.getName()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsDrawn(Path file) {
        BpmnModelInstance model = read(file);
        List<String> drawn = model.getModelElementsByType(DiagramElement.class).stream()
                .map(element -> element.getAttributeValue("bpmnElement"))
                .toList();
        assertThat(model.getModelElementsByType(FlowElement.class))
                .allSatisfy(element -> assertThat(drawn).contains(element.getId()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsNamedLikeItsFileAndEveryFieldHasALabel(Path file) throws IOException {
        JsonNode form = new ObjectMapper().readTree(file.toFile());
        assertThat(form.path("id").asText() + ".form")
                .isEqualTo(file.getFileName().toString());
        form.path("components").forEach(component -> {
            if (component.hasNonNull("key")) {
                assertThat(component.path("label").asText()
                                + component.path("dateLabel").asText())
                        .as(component.path("key").asText())
                        .isNotBlank();
            }
        });
    }

    /** The role to which the last escalation of a task goes. */
    private static String owner(Process process) {
        return property(process, "owner");
    }

    private static String property(BaseElement element, String name) {
        return element.getExtensionElements() == null
                ? ""
                : element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> name.equals(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst()
                        .orElse("");
    }

    /** form-js shows nothing at all where two have the same, rows of lists included. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyComponentOfAFormHasAnIdOfItsOwn(Path file) throws IOException {
        List<String> ids = new ObjectMapper()
                .readTree(file.toFile()).findParents("id").stream()
                        .filter(component -> component.has("type") && !component.has("schemaVersion"))
                        .map(component -> component.path("id").asText())
                        .toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    private static long nodes(Iterable<FlowElement> elements) {
        long count = 0;
        for (FlowElement element : elements) {
            if (element instanceof FlowNode) {
                count++;
            }
        }
        return count;
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }
}
