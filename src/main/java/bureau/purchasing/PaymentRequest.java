package bureau.purchasing;

import java.time.LocalDate;

/**
 * The office asks its bank to pay an invoice, or what is left of it.
 *
 * @param seq counts the requests of the invoice
 * @param account of the supplier
 */
record PaymentRequest(String number, String invoice, int seq, long amountCents, long account, LocalDate madeOn) {

    /** As banks count: the digits behind journal and year. */
    int bankNumber() {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}
