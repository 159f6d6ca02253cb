package bureau.approval;

import java.util.Locale;

public enum Verdict {
    APPROVE,
    REWORK,
    REJECT;

    /** As forms and models write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
