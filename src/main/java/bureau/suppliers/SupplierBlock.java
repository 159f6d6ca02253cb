package bureau.suppliers;

import java.time.OffsetDateTime;

/** @param blocked false when the block was lifted */
record SupplierBlock(boolean blocked, String reason, String person, OffsetDateTime at) {}
