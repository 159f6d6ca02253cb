package bureau.travel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of a claim as it is kept.
 *
 * @param acceptedCents null until it is decided
 * @param counts false when nothing of it was accepted, so that its paper may be used again
 */
record ExpenseLine(
        long claim,
        int line,
        String traveller,
        LocalDate spentOn,
        CostKind kind,
        String note,
        String seller,
        String currency,
        long amountMinor,
        BigDecimal rate,
        int rateUnits,
        LocalDate rateDay,
        long amountCents,
        PaidBy paidBy,
        UUID document,
        String documentSha256,
        String receiptKey,
        Long acceptedCents,
        String remark,
        boolean counts) {}
