package bureau.desk;

import bureau.platform.access.Office;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import bureau.platform.language.Plain;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;

/** Tells in a sentence where a case is: with whom, for what and until when, or how it ended. */
@Component
class CaseProgress {

    private final WaitingTasks tasks;
    private final HistoryService history;
    private final Office office;
    private final Messages messages;
    private final ModelTranslations translations;

    CaseProgress(
            WaitingTasks tasks,
            HistoryService history,
            Office office,
            Messages messages,
            ModelTranslations translations) {
        this.tasks = tasks;
        this.history = history;
        this.office = office;
        this.messages = messages;
        this.translations = translations;
    }

    public String of(String caseId, Plain plain) {
        List<WaitingTasks.Waiting> open = tasks.of(caseId, plain);
        if (!open.isEmpty()) {
            WaitingTasks.Waiting first = open.get(0);
            return messages.text("desk.waiting", first.what(), first.who(), first.due());
        }
        return office.asks(() -> isOver(caseId) ? end(caseId, plain) : messages.text("desk.inWork"));
    }

    private String end(String caseId, Plain plain) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(caseId)
                .activityType("noneEndEvent")
                .orderByHistoricActivityInstanceEndTime()
                .desc()
                .list()
                .stream()
                .findFirst()
                .map(ended ->
                        translations.in(plain.language(), ended.getProcessDefinitionId(), ended.getActivityName()))
                .orElseGet(() -> messages.text("desk.inWork"));
    }

    private boolean isOver(String caseId) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceId(caseId)
                        .finished()
                        .count()
                > 0;
    }
}
