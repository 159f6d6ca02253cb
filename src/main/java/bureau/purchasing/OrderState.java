package bureau.purchasing;

import java.util.Locale;

/** Where an order stands. */
enum OrderState {
    /** Written, not yet with the supplier. */
    ISSUED,
    SENT,
    CONFIRMED,
    /** The supplier will not deliver. */
    DECLINED,
    /** Taken back after it was sent. */
    CANCELLED,
    /** Delivered, invoiced and paid as far as it ever will be. */
    CLOSED,
    /** Taken back before it was sent. */
    VOID;

    /** As texts and models write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the office owes for it, or will. */
    boolean isOpen() {
        return this == SENT || this == CONFIRMED;
    }
}
