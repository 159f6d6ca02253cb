package bureau.platform.tasks;

/** What a person or group can be to a task besides the engine's own assignee, owner and candidate. */
public final class TaskLinks {

    /** May do it or give it to another although somebody has it. */
    public static final String ESCALATED = "escalated";

    private TaskLinks() {}
}
