package bureau.suppliers;

/** Whether the office buys from a supplier. */
public enum SupplierState {
    /** Entered, but nobody has examined him yet. */
    NEW,
    APPROVED,
    BLOCKED
}
