package bureau.budget;

/** Where a budget item stands; all amounts in kopecks. */
public record BudgetState(long planCents, long reservedCents, long committedCents, long actualCents) {

    /** What can still be spent; negative when more was taken than planned. */
    public long freeCents() {
        return planCents - takenCents();
    }

    public long takenCents() {
        return reservedCents + committedCents + actualCents;
    }

    /** The state with that much more set aside. */
    public BudgetState withReserved(long cents) {
        return new BudgetState(planCents, Math.addExact(reservedCents, cents), committedCents, actualCents);
    }

    /** How the item stands, the case in question included. */
    public BudgetStatus status() {
        if (planCents == 0) {
            return BudgetStatus.NONE;
        }
        if (takenCents() > planCents) {
            return BudgetStatus.OVER;
        }
        // 90 % of the plan, compared without division
        return takenCents() * 10 > planCents * 9 ? BudgetStatus.NEAR : BudgetStatus.OK;
    }

    /** How far beyond the plan, in whole per cent, rounded up; 100 where nothing is planned. */
    public long overPercent() {
        if (freeCents() >= 0) {
            return 0;
        }
        return planCents == 0 ? 100 : -Math.floorDiv(freeCents() * 100, planCents);
    }
}
