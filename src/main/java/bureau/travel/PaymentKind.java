package bureau.travel;

/** Which way money goes between office and traveller; the names stand in the table. */
enum PaymentKind {
    ADVANCE,
    REIMBURSEMENT,
    /** What is left, brought back. */
    RETURN,
    /** What is left, kept back from his pay with his consent. */
    DEDUCTION;

    boolean isToTraveller() {
        return this == ADVANCE || this == REIMBURSEMENT;
    }
}
