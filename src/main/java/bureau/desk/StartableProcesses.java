package bureau.desk;

import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** What the person who looks can ask for. */
@Component
class StartableProcesses {

    /** @param about what the diagram's documentation says, in the reader's language; may be empty */
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
                read(process, process.getName()),
                read(process, documentation(process)));
    }

    private String documentation(ProcessDefinition process) {
        Process drawn = repository.getBpmnModelInstance(process.getId()).getModelElementById(process.getKey());
        return drawn.getDocumentations().stream()
                .findFirst()
                .map(Documentation::getTextContent)
                .orElse("");
    }

    private String read(ProcessDefinition process, String text) {
        return translations.in(messages.reader(), process.getKey(), text);
    }
}
