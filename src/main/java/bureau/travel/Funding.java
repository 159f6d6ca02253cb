package bureau.travel;

/** Who pays for a trip; the names stand in the table. */
enum Funding {
    OWN,
    HOST,
    MIXED
}
