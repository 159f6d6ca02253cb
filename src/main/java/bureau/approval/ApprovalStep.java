package bureau.approval;

/**
 * One signature that a case needs.
 *
 * @param approver id of a person, or {@code group:<role>} where several may give it
 * @param reason the sentence of the decision table that demanded it
 */
public record ApprovalStep(int round, int seq, String role, String approver, String reason) {

    static final String GROUP = "group:";

    public boolean isForGroup() {
        return approver.startsWith(GROUP);
    }

    public String group() {
        return approver.substring(GROUP.length());
    }
}
