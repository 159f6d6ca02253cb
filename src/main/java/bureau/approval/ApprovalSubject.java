package bureau.approval;

/**
 * What is to be agreed to.
 *
 * @param requester who asks, and therefore may not decide
 * @param department code of the cost centre that pays
 * @param fingerprint changes with every change that matters to an approver; a decision holds for the one it saw
 */
public record ApprovalSubject(String caseId, String requester, String department, String fingerprint) {}
