package bureau.purchasing;

/** What a person may decide about an invoice. */
enum InvoiceVerdict {
    /** The difference is all right, says who deals with it; somebody else has to release it. */
    ACCEPTED,
    RELEASED,
    KEPT_BLOCKED,
    APPROVED,
    /** The payment is stopped for the time being. */
    HELD,
    REFUSED,
    RETURNED,
    CANCELLED
}
