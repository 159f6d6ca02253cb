package bureau.travel;

/** Another line that may be the same purchase. */
record Suspicion(Kind kind, String claimNumber, int line, String traveller) {

    /** The text is {@code travel.suspicion.<name>}. */
    enum Kind {
        SAME_PAPER,
        SAME_PURCHASE
    }
}
