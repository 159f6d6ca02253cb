package bureau.suppliers;

/** Told within the transaction in which a supplier was blocked, or his block was lifted. */
public record BlockChanged(String supplier) {}
