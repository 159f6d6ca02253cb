package bureau.deadlines;

import java.util.Locale;

/** What happens to a task that waits, in this order. */
enum Stage {
    /** When three quarters of its time have passed. */
    REMINDER,
    DUE,
    /** The manager gets it. */
    FIRST_ESCALATION,
    /** The process owner gets it. */
    SECOND_ESCALATION;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
