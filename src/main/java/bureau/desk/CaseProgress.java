package bureau.desk;

import bureau.people.People;
import bureau.platform.access.CaseTasks;
import bureau.platform.access.Office;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import bureau.platform.language.Plain;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells in a sentence where a case is: with whom, for what and until when, or how it ended. */
@Component
class CaseProgress {

    private final CaseTasks caseTasks;
    private final TaskService tasks;
    private final HistoryService history;
    private final People people;
    private final Office office;
    private final Messages messages;
    private final ModelTranslations translations;

    CaseProgress(
            CaseTasks caseTasks,
            TaskService tasks,
            HistoryService history,
            People people,
            Office office,
            Messages messages,
            ModelTranslations translations) {
        this.caseTasks = caseTasks;
        this.tasks = tasks;
        this.history = history;
        this.people = people;
        this.office = office;
        this.messages = messages;
        this.translations = translations;
    }

    public String of(String caseId, Plain plain) {
        return office.asks(() -> {
            List<Task> open = caseTasks.of(caseId).list();
            if (!open.isEmpty()) {
                return waiting(open.get(0), plain);
            }
            return history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(caseId)
                    .activityType("noneEndEvent")
                    .orderByHistoricActivityInstanceEndTime()
                    .desc()
                    .list()
                    .stream()
                    .filter(end -> isOver(caseId))
                    .findFirst()
                    .map(HistoricActivityInstance::getActivityName)
                    .map(this::inReadersLanguage)
                    .orElseGet(() -> messages.text("desk.inWork"));
        });
    }

    private String waiting(Task task, Plain plain) {
        String who = task.getAssignee() == null ? groups(task) : people.name(task.getAssignee(), plain.language());
        String due = task.getDueDate() == null ? "—" : plain.moment(moment(task.getDueDate(), plain.zone()));
        return messages.text("desk.waiting", inReadersLanguage(task.getName()), who, due);
    }

    private String groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .map(group -> messages.text("people.role." + group))
                .findFirst()
                .orElse("—");
    }

    private boolean isOver(String caseId) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceId(caseId)
                        .finished()
                        .count()
                > 0;
    }

    private String inReadersLanguage(String text) {
        return translations.in(messages.reader(), text);
    }

    private static OffsetDateTime moment(Date date, ZoneId zone) {
        return date.toInstant().atZone(zone).toOffsetDateTime();
    }
}
