package bureau.travel;

/** What may be paid in advance. @param eligibility full, partial or blocked @param reason as the decision table has it; null for none */
record AdvanceAnswer(String eligibility, long mostCents, String reason) {

    boolean isBlocked() {
        return eligibility.equals("blocked");
    }

    long allowedCents(long askedCents) {
        return Math.min(askedCents, mostCents);
    }
}
