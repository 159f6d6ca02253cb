package bureau.travel;

/** The names stand in the table. */
enum ClaimKind {
    /** Money wanted before it is spent. */
    PREPAYMENT,
    /** Money that was spent. */
    REPORT
}
