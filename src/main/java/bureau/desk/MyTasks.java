package bureau.desk;

import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import bureau.platform.language.Plain;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** What waits for the person who looks and for nobody else, so that whoever only asks for things needs no task list. */
@Component
class MyTasks {

    private static final int MOST = 20;

    /** @param overdue whether its term has gone */
    record Mine(String id, String name, String due, boolean overdue) {}

    private final TaskService tasks;
    private final ModelTranslations translations;
    private final Messages messages;

    MyTasks(TaskService tasks, ModelTranslations translations, Messages messages) {
        this.tasks = tasks;
        this.translations = translations;
        this.messages = messages;
    }

    /** The most urgent first, 20 at most. */
    List<Mine> of(String person, Plain plain, Instant now) {
        return query(person).orderByDueDate().asc().listPage(0, MOST).stream()
                .map(task -> mine(task, plain, now))
                .toList();
    }

    /** Empty where it is done already, or not this person's. */
    Optional<Mine> find(String person, String taskId, Plain plain, Instant now) {
        return Optional.ofNullable(query(person).taskId(taskId).singleResult()).map(task -> mine(task, plain, now));
    }

    private TaskQuery query(String person) {
        return tasks.createTaskQuery().taskAssignee(person).active();
    }

    private Mine mine(Task task, Plain plain, Instant now) {
        return new Mine(
                task.getId(),
                translations.in(messages.reader(), task.getProcessDefinitionId(), task.getName()),
                task.getDueDate() == null
                        ? ""
                        : plain.moment(task.getDueDate()
                                .toInstant()
                                .atZone(plain.zone())
                                .toOffsetDateTime()),
                task.getDueDate() != null && task.getDueDate().toInstant().isBefore(now));
    }
}
