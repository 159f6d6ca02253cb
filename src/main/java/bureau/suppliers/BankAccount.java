package bureau.suppliers;

import java.time.OffsetDateTime;

/** @param confirmedBy who made sure that it is the supplier's; null until then, and never who entered it */
public record BankAccount(
        long id,
        String supplier,
        String bankName,
        String bic,
        String account,
        String correspondentAccount,
        String enteredBy,
        OffsetDateTime enteredAt,
        String confirmedBy,
        OffsetDateTime confirmedAt,
        OffsetDateTime closedAt) {

    public boolean confirmed() {
        return confirmedBy != null;
    }

    public BankDetails details() {
        return new BankDetails(bankName, bic, account, correspondentAccount);
    }
}
