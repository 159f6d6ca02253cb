package bureau.platform.forms;

/**
 * Published, within the engine's transaction, when a form is no longer to be filled in.
 *
 * @param taskId the task that was completed or is gone; null at a start
 * @param processKey the process that was started; null at a task
 * @param userId who started it; null where nobody in particular did, and at a task
 */
public record FormHandedIn(String taskId, String processKey, String userId) {}
