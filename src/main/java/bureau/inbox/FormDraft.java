package bureau.inbox;

/** Which draft: whose, and of which form. */
record FormDraft(String userId, String formOf) {

    static FormDraft ofTask(String userId, String taskId) {
        return new FormDraft(userId, taskForm(taskId));
    }

    static FormDraft ofStart(String userId, String processKey) {
        return new FormDraft(userId, "start:" + processKey);
    }

    static String taskForm(String taskId) {
        return "task:" + taskId;
    }
}
