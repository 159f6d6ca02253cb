package bureau.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a person read from the supplier's paper.
 *
 * @param inn the supplier's tax number as it stands on the paper, against paper in the wrong order
 * @param dueOn null where the paper names no day
 */
record InvoiceEntry(
        String orderNumber,
        InvoiceKind kind,
        String inn,
        String supplierNumber,
        LocalDate supplierDate,
        LocalDate dueOn,
        long totalCents,
        long vatCents,
        List<InvoiceLine> lines,
        List<UUID> files) {}
