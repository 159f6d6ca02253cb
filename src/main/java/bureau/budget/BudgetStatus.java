package bureau.budget;

import java.util.Locale;

/** The words that decision tables use are these in lower case. */
public enum BudgetStatus {
    OK,
    /** More than nine tenths of the plan are taken. */
    NEAR,
    OVER,
    /** Nothing is planned for it. */
    NONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
