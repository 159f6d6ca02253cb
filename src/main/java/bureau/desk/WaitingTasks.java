package bureau.desk;

import bureau.people.People;
import bureau.platform.access.CaseTasks;
import bureau.platform.access.Office;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import bureau.platform.language.Plain;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a case waits for: in its own process and in those it has called. */
@Component
class WaitingTasks {

    /** @param what the task's name in the reader's language; who a person or a role; the moments as the reader writes them */
    record Waiting(String what, String who, String since, String due) {}

    private final CaseTasks caseTasks;
    private final TaskService tasks;
    private final People people;
    private final Office office;
    private final Messages messages;
    private final ModelTranslations translations;

    WaitingTasks(
            CaseTasks caseTasks,
            TaskService tasks,
            People people,
            Office office,
            Messages messages,
            ModelTranslations translations) {
        this.caseTasks = caseTasks;
        this.tasks = tasks;
        this.people = people;
        this.office = office;
        this.messages = messages;
        this.translations = translations;
    }

    List<Waiting> of(String caseId, Plain plain) {
        return office.asks(() -> caseTasks.of(caseId).orderByTaskCreateTime().asc().list().stream()
                .map(task -> new Waiting(
                        translations.in(plain.language(), task.getProcessDefinitionId(), task.getName()),
                        who(task, plain),
                        moment(task.getCreateTime(), plain),
                        moment(task.getDueDate(), plain)))
                .toList());
    }

    private String who(Task task, Plain plain) {
        if (task.getAssignee() == null) {
            return groups(task);
        }
        String name = people.name(task.getAssignee(), plain.language());
        return task.getOwner() == null || task.getOwner().equals(task.getAssignee())
                ? name
                : messages.text("desk.onBehalfOf", name, people.name(task.getOwner(), plain.language()));
    }

    private String groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .map(group -> messages.text("people.role." + group))
                .findFirst()
                .orElse("—");
    }

    private static String moment(Date date, Plain plain) {
        return date == null
                ? "—"
                : plain.moment(date.toInstant().atZone(plain.zone()).toOffsetDateTime());
    }
}
