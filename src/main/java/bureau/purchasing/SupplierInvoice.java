package bureau.purchasing;

import java.time.LocalDate;

/**
 * An invoice or credit note as the office keeps it.
 *
 * @param number the office's own, in its journal
 * @param orderCase the case of the order, which the money belongs to
 * @param supplierNumber as the supplier wrote it
 * @param totalCents kopecks, VAT included
 * @param heldReason why somebody stopped the payment; null when nobody did
 */
record SupplierInvoice(
        String caseId,
        String number,
        String orderCase,
        String orderNumber,
        String supplier,
        InvoiceKind kind,
        String supplierNumber,
        LocalDate supplierDate,
        LocalDate dueOn,
        long totalCents,
        long vatCents,
        InvoiceState state,
        String heldReason,
        String enteredBy) {

    boolean isCredit() {
        return kind == InvoiceKind.CREDIT_NOTE;
    }
}
