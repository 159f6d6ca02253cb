package bureau.platform.forms;

/**
 * For whom and where a form is shown.
 *
 * @param caseId of the case that the task belongs to, see {@link bureau.platform.variables.CaseIds}; null at a start
 * @param taskId null at a start
 * @param userId null where our own code acts
 */
public record FormContext(String formId, String processDefinitionId, String caseId, String taskId, String userId) {}
