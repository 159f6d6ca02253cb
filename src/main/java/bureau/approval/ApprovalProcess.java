package bureau.approval;

/** Names that models with approvals use. */
final class ApprovalProcess {

    static final String SIGNATURE_MISSING = "signatureMissing";
    static final String VERDICT = "verdict";
    static final String COMMENT = "comment";

    private ApprovalProcess() {}
}
