package bureau.deadlines;

import bureau.platform.language.Language;
import bureau.platform.language.ModelTranslations;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How mails call a case. */
@Component
public class CaseTitles {

    private final HistoryService history;
    private final ObjectProvider<CaseSubjects> subjects;
    private final ModelTranslations translations;

    CaseTitles(@Lazy HistoryService history, ObjectProvider<CaseSubjects> subjects, ModelTranslations translations) {
        this.history = history;
        this.subjects = subjects;
        this.translations = translations;
    }

    /** The number; where it has none, the name of its process. */
    public String number(String caseId, Language language) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult();
        if (instance.getBusinessKey() != null) {
            return instance.getBusinessKey();
        }
        return translations.in(
                language,
                instance.getProcessDefinitionId(),
                Optional.ofNullable(instance.getProcessDefinitionName()).orElse("—"));
    }

    /** Empty where nobody knows one. */
    public String subject(String caseId) {
        return subjects.stream()
                .flatMap(each -> each.subjectOf(caseId).stream())
                .findFirst()
                .orElse("");
    }
}
