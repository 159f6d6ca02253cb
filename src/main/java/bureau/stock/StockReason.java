package bureau.stock;

/** Why something came into the store or left it. */
public enum StockReason {
    OPENING,
    RECEIPT,
    ISSUE,
    TAKEN_BACK,
    /** The store was counted. */
    STOCKTAKING
}
