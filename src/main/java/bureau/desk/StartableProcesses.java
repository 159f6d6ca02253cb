package bureau.desk;

import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** What the person who looks can ask for, as the model says it by the extension properties {@code action} and {@code about}. */
@Component
class StartableProcesses {

    /** @param name what one does by it; about a sentence more, may be empty */
    record Startable(String id, String key, String name, String about) {}

    private final RepositoryService repository;
    private final ModelTranslations translations;
    private final Messages messages;

    StartableProcesses(RepositoryService repository, ModelTranslations translations, Messages messages) {
        this.repository = repository;
        this.translations = translations;
        this.messages = messages;
    }

    List<Startable> all() {
        return query().list().stream()
                .map(this::startable)
                .sorted(Comparator.comparing(Startable::name))
                .toList();
    }

    /** Empty where there is none, or the reader may not start it. */
    Optional<Startable> find(String key) {
        return query().processDefinitionKey(key).list().stream().findFirst().map(this::startable);
    }

    private ProcessDefinitionQuery query() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .startableInTasklist()
                .startablePermissionCheck();
    }

    private Startable startable(ProcessDefinition process) {
        return new Startable(
                process.getId(),
                process.getKey(),
                said(process, "action").orElse(process.getName()),
                said(process, "about").orElse(""));
    }

    private Optional<String> said(ProcessDefinition process, String property) {
        return Optional.ofNullable(drawn(process).getExtensionElements())
                .map(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class))
                .filter(query -> query.count() == 1)
                .flatMap(query -> query.singleResult().getCamundaProperties().stream()
                        .filter(each -> property.equals(each.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst())
                .map(text -> translations.in(messages.reader(), process.getKey(), text));
    }

    private Process drawn(ProcessDefinition process) {
        return repository.getBpmnModelInstance(process.getId()).getModelElementById(process.getKey());
    }
}
