package bureau.purchasing;

import java.time.LocalDate;

/**
 * What the office demands of a supplier for what it did not accept of one delivery.
 *
 * @param outcome null until it is settled
 * @param reliefCents what is taken off or paid back, null where nothing is
 */
record Claim(
        String number,
        String caseId,
        String orderNumber,
        long receipt,
        String demand,
        LocalDate answerBy,
        Outcome outcome,
        Long reliefCents,
        String remark) {

    enum Outcome {
        /** The supplier brings others. */
        REPLACED,
        /** The office keeps them for less. */
        DISCOUNT,
        /** They go back, and nothing comes for them. */
        REFUND
    }
}
