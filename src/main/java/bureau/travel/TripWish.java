package bureau.travel;

import java.util.Set;

/** What is asked for when a trip begins, apart from its plan. */
record TripWish(
        String author,
        Set<String> travellers,
        String purpose,
        String host,
        Funding funding,
        boolean remoteWorker,
        long budgetItem,
        String substitute,
        boolean workOnDayOff,
        long advanceWishCents) {}
