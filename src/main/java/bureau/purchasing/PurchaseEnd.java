package bureau.purchasing;

/** Who said why a purchase came to nothing, or to less. */
record PurchaseEnd(String person, String reason) {}
