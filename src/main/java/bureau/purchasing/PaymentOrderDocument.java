package bureau.purchasing;

import bureau.documents.Paper;
import bureau.documents.Party;
import bureau.documents.Signatory;
import bureau.suppliers.BankDetails;
import java.time.LocalDate;
import java.util.List;

/**
 * A request for payment (заявка на оплату) of one invoice.
 *
 * @param vatPercent null where the sum is without value added tax
 * @param order number of the order that the invoice belongs to
 * @param purpose as the bank will print it
 * @param budgetItem null where the payment has none
 */
public record PaymentOrderDocument(
        String number,
        LocalDate date,
        int version,
        Party payer,
        BankDetails payerAccount,
        Party payee,
        BankDetails payeeAccount,
        String currency,
        long amountCents,
        Integer vatPercent,
        long vatCents,
        String invoice,
        LocalDate invoiceDate,
        String order,
        String purpose,
        LocalDate dueDate,
        String budgetItem,
        Signatory requester,
        List<Visa> visas)
        implements Paper {

    public static final String KIND = "payment-order";

    @Override
    public String kind() {
        return KIND;
    }

    /** Who agreed to the payment, and when. */
    public record Visa(Signatory signatory, LocalDate date) {}
}
