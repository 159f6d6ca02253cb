package bureau.purchasing;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One thing that does not match.
 *
 * @param line of the order; null where it is the invoice as a whole
 * @param stated what the invoice says; units for {@code QUANTITY}, else kopecks
 */
record InvoiceFinding(Kind kind, Integer line, BigDecimal stated, BigDecimal allowed) {

    enum Kind {
        /** More than was accepted. */
        QUANTITY,
        /** Dearer than ordered, beyond the tolerance. */
        PRICE,
        /** The prepayment is more than was agreed in the order. */
        PREPAYMENT,
        /** A charge that is not in the order, beyond the tolerance. */
        CHARGE,
        /** The tax is more than the total can contain. */
        VAT,
        /** Somebody stopped the payment. */
        HELD,
        /** The office knows no account of the supplier that a second person has confirmed. */
        NO_ACCOUNT,
        /** Nothing is paid to him until his block is lifted. */
        SUPPLIER_BLOCKED
    }

    static InvoiceFinding units(Kind kind, int line, BigDecimal stated, BigDecimal allowed) {
        return new InvoiceFinding(kind, line, stated, allowed);
    }

    static InvoiceFinding cents(Kind kind, Integer line, long stated, long allowed) {
        return new InvoiceFinding(kind, line, BigDecimal.valueOf(stated), BigDecimal.valueOf(allowed));
    }

    static InvoiceFinding held() {
        return new InvoiceFinding(Kind.HELD, null, null, null);
    }

    static InvoiceFinding noAccount() {
        return new InvoiceFinding(Kind.NO_ACCOUNT, null, null, null);
    }

    static InvoiceFinding supplierBlocked() {
        return new InvoiceFinding(Kind.SUPPLIER_BLOCKED, null, null, null);
    }

    /** Whether who knew this one knew the other, too: the same thing and not worse. */
    boolean covers(InvoiceFinding other) {
        return kind == other.kind
                && Objects.equals(line, other.line)
                && (stated == null || excess().compareTo(other.excess()) >= 0);
    }

    private BigDecimal excess() {
        return stated.subtract(allowed);
    }
}
