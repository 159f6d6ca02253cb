package bureau.approval;

import java.util.Locale;

/** What an approver may do with a signature; a question leaves it as it is and is no verdict. */
public enum Verdict {
    APPROVE,
    APPROVE_WITH_REMARKS,
    REWORK,
    REJECT,
    FORWARD;

    /** As forms and models write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean agrees() {
        return this == APPROVE || this == APPROVE_WITH_REMARKS;
    }

    static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
