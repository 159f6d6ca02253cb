package bureau.inbox;

import bureau.platform.tasks.OpenTasks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The open tasks as far as the reader may see them, and the cases that they belong to. What is not his to see does not exist. */
@Component
class ReaderTasks {

    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final IdentityService identities;

    ReaderTasks(TaskService tasks, OpenTasks openTasks, IdentityService identities) {
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.identities = identities;
    }

    /** Those of these that he may see, in no particular order. */
    List<Task> visible(Collection<String> taskIds) {
        // Without a reader the engine would check nothing.
        if (identities.getCurrentAuthentication() == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return taskIds.isEmpty()
                ? List.of()
                : tasks.createTaskQuery()
                        .taskIdIn(taskIds.toArray(String[]::new))
                        .list();
    }

    Map<String, String> casesOf(List<Task> visible) {
        return openTasks.casesOf(visible.stream().map(Task::getId).toList());
    }

    /** The case of a task that he may see. */
    String caseOf(String taskId) {
        String caseId = casesOf(visible(List.of(taskId))).get(taskId);
        if (caseId == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return caseId;
    }
}
