package bureau.travel;

/** How one traveller stands. @param paidCents what he got and did not give back; acceptedCents what he spent and was accepted */
record Account(String traveller, long paidCents, long acceptedCents) {

    long owedToTravellerCents() {
        return Math.max(0, Math.subtractExact(acceptedCents, paidCents));
    }

    long owedToOfficeCents() {
        return Math.max(0, Math.subtractExact(paidCents, acceptedCents));
    }

    boolean isEven() {
        return paidCents == acceptedCents;
    }
}
