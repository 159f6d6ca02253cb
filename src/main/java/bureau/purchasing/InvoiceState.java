package bureau.purchasing;

/** Where an invoice stands. */
enum InvoiceState {
    RECORDED,
    /** It does not match, or somebody holds the payment. */
    BLOCKED,
    /** It matches or was released; the payment is to be agreed to. A credit note counts from here on. */
    MATCHED,
    APPROVED,
    /** Nothing is left to pay. */
    PAID,
    CANCELLED;

    /** Whether it counts in what is invoiced for the order. */
    boolean counts() {
        return this == MATCHED || this == APPROVED || this == PAID;
    }
}
