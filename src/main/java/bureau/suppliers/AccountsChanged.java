package bureau.suppliers;

/** Told within the transaction in which a supplier's account was confirmed or closed. */
public record AccountsChanged(String supplier) {}
