package bureau.purchasing;

import bureau.documents.Party;
import bureau.suppliers.BankDetails;
import java.time.LocalDate;

/**
 * One payment as the bank gets it.
 *
 * @param number of the bank's own kind: digits, six at most
 * @param amountCents kopecks
 */
public record Payment(
        int number,
        LocalDate date,
        long amountCents,
        Party payer,
        BankDetails payerAccount,
        Party payee,
        BankDetails payeeAccount,
        String purpose) {

    public static Payment of(int number, LocalDate date, PaymentOrderDocument request) {
        return new Payment(
                number,
                date,
                request.amountCents(),
                request.payer(),
                request.payerAccount(),
                request.payee(),
                request.payeeAccount(),
                request.purpose());
    }
}
