package bureau.travel;

/** A line of the estimate, in kopecks. */
record CostLine(CostKind kind, String note, long amountCents) {}
