package bureau.platform.tasks;

import java.time.Instant;

/**
 * A person's task that waits.
 *
 * @param caseId the case that it is a step of, be it in a called process
 * @param process the id of the task's own process
 * @param task its id in the model
 * @param priority the case's variable of that name, null where it has none
 * @param owner the role that owns the case's process, null where the model names none
 * @param dueAt null when the task has no term
 */
public record OpenTask(
        String id,
        String caseId,
        String process,
        String task,
        String priority,
        String owner,
        Instant createdAt,
        Instant dueAt) {}
