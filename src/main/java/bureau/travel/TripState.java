package bureau.travel;

/** How far a trip has got; the names stand in the table. */
enum TripState {
    ASKED,
    AGREED,
    ON_THE_WAY,
    REPORTING,
    CLOSED,
    CANCELLED,
    REJECTED,
    WITHDRAWN;

    boolean isOver() {
        return compareTo(CLOSED) >= 0;
    }

    /** Whether the traveller is, or is to be, on his way. */
    boolean takesPlace() {
        return compareTo(CLOSED) <= 0;
    }
}
