package bureau.approval;

import java.util.List;

/**
 * How a round stands.
 *
 * @param outcome {@link #OPEN}, {@link #NOBODY} or how it ended
 * @param seq the place in the order where it waits; 0 when it does not
 * @param waiting the signatures to be asked for there
 */
record Standing(String outcome, int seq, List<ApprovalStep> waiting) {

    /** Somebody has to sign. */
    static final String OPEN = "open";

    /** Somebody has to sign and nobody is found for it. */
    static final String NOBODY = "nobody";

    static final String APPROVED = "approved";
    static final String REWORK = "rework";
    static final String REJECTED = "rejected";

    static Standing ended(String outcome) {
        return new Standing(outcome, 0, List.of());
    }

    boolean isEnded() {
        return waiting.isEmpty();
    }
}
