package bureau.inbox;

import bureau.absence.StandInMark;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** What the lists of the Tasklist hold. Each only narrows what the reader may see at all. */
@Component
class TaskLists {

    /** @param id its stable name; position from above */
    record TaskList(String id, int position, TaskQuery query) {

        String name() {
            return "inbox.filter." + id;
        }
    }

    private static final String ME = "${currentUser()}";
    private static final String NOW = "${now()}";
    private static final String MIDNIGHT = "${dateTime().plusDays(1).withTimeAtStartOfDay()}";

    private final TaskService tasks;

    TaskLists(TaskService tasks) {
        this.tasks = tasks;
    }

    List<TaskList> all() {
        return List.of(
                list(
                        "today",
                        5,
                        tasks.createTaskQuery()
                                .taskAssigneeExpression(ME)
                                .or()
                                .dueBeforeExpression(MIDNIGHT)
                                .withoutDueDate()
                                .endOr()),
                list("mine", 10, tasks.createTaskQuery().taskAssigneeExpression(ME)),
                list("overdue", 15, myOwnOrOffered().dueBeforeExpression(NOW)),
                list(
                        "groups",
                        20,
                        // By the person, whose groups count too: a stand-in is offered tasks of groups that he is not
                        // in.
                        tasks.createTaskQuery().taskCandidateUserExpression(ME).taskUnassigned()),
                list("onBehalf", 25, myOwnOrOffered().taskVariableValueEquals(StandInMark.VARIABLE, true)),
                list("all", 30, tasks.createTaskQuery()));
    }

    private TaskQuery myOwnOrOffered() {
        return tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression(ME)
                .taskCandidateUserExpression(ME)
                .endOr();
    }

    private static TaskList list(String id, int position, TaskQuery query) {
        return new TaskList(id, position, query.orderByDueDate().asc());
    }
}
