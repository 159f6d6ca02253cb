package bureau.purchasing;

/** What a supplier's paper asks for. */
enum InvoiceKind {
    INVOICE,
    /** Money before the goods. */
    PREPAYMENT,
    /** A later charge that is no line of the order, such as freight. */
    SUBSEQUENT,
    /** The supplier owes, not the office. */
    CREDIT_NOTE
}
