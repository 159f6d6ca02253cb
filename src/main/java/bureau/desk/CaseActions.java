package bureau.desk;

import bureau.platform.access.Actor;
import bureau.platform.access.Office;
import bureau.platform.access.Requesters;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import bureau.platform.tasks.CaseMessages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * What people may set off in a case beside their tasks: the message events that are awaited now and whose diagram says, by the
 * extension property {@code startedBy}, which roles may send them. {@code requester} stands for those who asked. The property
 * {@code action} says what the person does by it.
 */
@Component
class CaseActions {

    private static final String STARTED_BY = "startedBy";
    private static final String ACTION = "action";
    private static final String REQUESTER = "requester";

    private static final String ORDER_NUMBER = "orderNumber";

    /**
     * @param id names the awaited event
     * @param label what the person does, in the reader's language
     * @param order which of the case's orders it is about, if about one
     */
    record Action(String id, String label, String order) {}

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final List<Requesters> requesters;
    private final Office office;
    private final CaseMessages cases;
    private final Actor actor;
    private final Messages messages;
    private final ModelTranslations translations;

    CaseActions(
            RuntimeService runtime,
            RepositoryService repository,
            List<Requesters> requesters,
            Office office,
            CaseMessages cases,
            Actor actor,
            Messages messages,
            ModelTranslations translations) {
        this.runtime = runtime;
        this.repository = repository;
        this.requesters = requesters;
        this.office = office;
        this.cases = cases;
        this.actor = actor;
        this.messages = messages;
        this.translations = translations;
    }

    List<Action> of(String caseId) {
        Predicate<Set<String>> mine = mine(caseId);
        return office.asks(() -> awaited(caseId).stream()
                .filter(event -> mine.test(startedBy(element(event))))
                .map(event -> new Action(event.getId(), label(event), order(caseId, event)))
                .toList());
    }

    /** @throws bureau.platform.language.Refused when the case does not await it any more, or it is not for this person */
    void setOff(String caseId, String id) {
        Predicate<Set<String>> mine = mine(caseId);
        EventSubscription event = office.asks(() -> awaited(caseId).stream()
                        .filter(each -> each.getId().equals(id) && mine.test(startedBy(element(each))))
                        .findFirst())
                .orElseThrow(() -> messages.refused("desk.tooLate"));
        cases.send(event.getEventName(), event.getProcessInstanceId(), "desk.tooLate");
    }

    private List<EventSubscription> awaited(String caseId) {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(caseId).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(
                        instance -> runtime
                                .createEventSubscriptionQuery()
                                .processInstanceId(instance)
                                .eventType("message")
                                .list()
                                .stream())
                .toList();
    }

    /** The process of an order is called by the case; the case itself is about all of them. */
    private String order(String caseId, EventSubscription event) {
        return event.getProcessInstanceId().equals(caseId)
                ? null
                : (String) runtime.getVariable(event.getProcessInstanceId(), ORDER_NUMBER);
    }

    /** Whether one of these roles is the reader's; asked before the office acts in his place. */
    private Predicate<Set<String>> mine(String caseId) {
        String person = actor.required();
        Set<String> groups = actor.groups();
        boolean asked =
                requesters.stream().anyMatch(each -> each.requestersOf(caseId).contains(person));
        return roles -> roles.stream().anyMatch(groups::contains) || asked && roles.contains(REQUESTER);
    }

    private FlowElement element(EventSubscription event) {
        return repository.getBpmnModelInstance(process(event)).getModelElementById(event.getActivityId());
    }

    private String process(EventSubscription event) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(event.getProcessInstanceId())
                .singleResult()
                .getProcessDefinitionId();
    }

    private String label(EventSubscription event) {
        FlowElement element = element(event);
        return translations.in(
                messages.reader(), process(event), property(element, ACTION).orElse(element.getName()));
    }

    private static Set<String> startedBy(FlowElement event) {
        return property(event, STARTED_BY).stream()
                .flatMap(roles -> Arrays.stream(roles.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static Optional<String> property(FlowElement event, String name) {
        return Optional.ofNullable(event.getExtensionElements())
                .map(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class))
                .filter(query -> query.count() == 1)
                .flatMap(query -> query.singleResult().getCamundaProperties().stream()
                        .filter(property -> name.equals(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst());
    }
}
