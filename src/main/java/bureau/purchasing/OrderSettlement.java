package bureau.purchasing;

/** Tells whether the office and the supplier are quits. */
interface OrderSettlement {

    /** Whether everything that was accepted is invoiced and paid. */
    boolean settled(PurchaseOrder order);
}
