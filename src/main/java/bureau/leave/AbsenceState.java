package bureau.leave;

/** How far a case is. */
enum AbsenceState {
    ASKED,
    ENTERED,
    FINISHED,
    REJECTED,
    WITHDRAWN,
    CANCELLED;

    /** Whether its days are taken or may still be. */
    boolean counts() {
        return this != REJECTED && this != WITHDRAWN;
    }
}
