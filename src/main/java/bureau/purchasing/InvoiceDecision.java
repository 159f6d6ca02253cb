package bureau.purchasing;

import java.time.OffsetDateTime;

/** @param reason null where none was needed */
record InvoiceDecision(InvoiceVerdict verdict, String person, String reason, long totalCents, OffsetDateTime at) {}
