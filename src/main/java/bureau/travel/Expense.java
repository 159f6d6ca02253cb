package bureau.travel;

import bureau.currency.Converted;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a traveller spent, or in a request for prepayment means to spend.
 *
 * @param document the paper, null without one
 * @param sha256 of that paper
 * @param receiptKey {@link FiscalReceipt#key} where it is the receipt of a cash register
 */
record Expense(
        LocalDate spentOn,
        CostKind kind,
        String note,
        String seller,
        Converted money,
        PaidBy paidBy,
        UUID document,
        String sha256,
        String receiptKey) {}
