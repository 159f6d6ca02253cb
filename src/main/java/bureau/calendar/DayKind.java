package bureau.calendar;

/** How a day differs from the plain week; the names stand in the table. */
public enum DayKind {
    /** Nobody works. */
    OFF,
    /** An hour less; a Saturday or Sunday of this kind is worked. */
    SHORT,
    /** A Saturday or Sunday on which the office works. */
    WORKING
}
