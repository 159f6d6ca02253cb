package bureau.travel;

/** Whose money it was; the names stand in the table. */
enum PaidBy {
    /** The traveller's own, or what he got in advance. */
    SELF,
    /** A card of the office in his hands. */
    CARD,
    /** Bought by the office: a booking, listed for its paper. */
    OFFICE
}
