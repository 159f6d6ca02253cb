package bureau.travel;

/** The names stand in the table. */
enum ClaimState {
    HANDED_IN,
    ACCEPTED,
    REFUSED,
    WITHDRAWN
}
