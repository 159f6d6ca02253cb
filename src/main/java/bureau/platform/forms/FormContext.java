package bureau.platform.forms;

/**
 * For whom and where a form is shown.
 *
 * @param processInstanceId null at a start
 * @param taskId null at a start
 * @param userId null where our own code acts
 */
public record FormContext(
        String formId, String processDefinitionId, String processInstanceId, String taskId, String userId) {}
