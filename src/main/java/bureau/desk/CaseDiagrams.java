package bureau.desk;

import bureau.platform.access.Office;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTexts;
import bureau.platform.language.ModelTranslations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The diagrams of a case and of the processes it has called, each with the way that it has gone. */
@Component
class CaseDiagrams {

    /** @param open whether it still runs */
    record Part(String id, String name, boolean open) {}

    /**
     * @param xml the diagram with the reader's labels
     * @param passed ids of the nodes that are done
     * @param here ids of the nodes where it is now
     */
    record Diagram(String xml, List<String> passed, List<String> here) {}

    private final HistoryService history;
    private final RepositoryService repository;
    private final ModelTranslations translations;
    private final Messages messages;
    private final Office office;

    CaseDiagrams(
            HistoryService history,
            RepositoryService repository,
            ModelTranslations translations,
            Messages messages,
            Office office) {
        this.history = history;
        this.repository = repository;
        this.translations = translations;
        this.messages = messages;
        this.office = office;
    }

    /** The case itself first, then what it has called, the oldest first. Whether the reader may see it has been asked before. */
    List<Part> parts(String caseId) {
        return office.asks(() -> instances(caseId).stream().map(this::part).toList());
    }

    /** Empty where the case has no such part. */
    Optional<Diagram> find(String caseId, String part) {
        return office.asks(() -> instances(caseId).stream()
                .filter(each -> each.getId().equals(part))
                .findFirst()
                .map(this::diagram));
    }

    private List<HistoricProcessInstance> instances(String caseId) {
        List<HistoricProcessInstance> all = new ArrayList<>(history.createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .list());
        for (int i = 0; i < all.size(); i++) {
            all.addAll(history.createHistoricProcessInstanceQuery()
                    .superProcessInstanceId(all.get(i).getId())
                    .orderByProcessInstanceStartTime()
                    .asc()
                    .list());
        }
        return all;
    }

    private Part part(HistoricProcessInstance instance) {
        String name =
                Optional.ofNullable(instance.getProcessDefinitionName()).orElse(instance.getProcessDefinitionKey());
        return new Part(
                instance.getId(),
                translations.in(messages.reader(), instance.getProcessDefinitionKey(), name),
                instance.getEndTime() == null);
    }

    private Diagram diagram(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        return new Diagram(
                xml(instance.getProcessDefinitionId()),
                ids(steps.stream().filter(step -> step.getEndTime() != null).toList()),
                ids(steps.stream().filter(step -> step.getEndTime() == null).toList()));
    }

    private static List<String> ids(List<HistoricActivityInstance> steps) {
        return steps.stream()
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            byte[] labelled = ModelTexts.replace(
                    "model.bpmn", model.readAllBytes(), text -> translations.in(messages.reader(), definitionId, text));
            return new String(labelled, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
