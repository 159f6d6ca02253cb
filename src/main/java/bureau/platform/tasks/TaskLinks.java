package bureau.platform.tasks;

/** What a person or group can be to a task besides the engine's own assignee, owner and candidate. */
public final class TaskLinks {

    /** May do it or give it to another although somebody has it. */
    public static final String ESCALATED = "escalated";

    /** Where the Tasklist shows the task whose id follows. */
    public static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private TaskLinks() {}
}
