package bureau.equipment;

/** What it means when a thing does not work. */
public enum Importance {
    ORDINARY,
    /** Much of the office stands still. */
    CRITICAL,
    /** Somebody may come to harm. */
    SAFETY
}
