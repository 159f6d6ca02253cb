package bureau.travel;

import java.util.List;

/**
 * What a trip takes from its budget item.
 *
 * @param reservedCents what of the estimate nobody has touched yet
 * @param committedCents bookings to be paid, advances to be accounted for, expenses to be paid back
 * @param actualCents bookings paid and expenses accepted and paid
 */
record TripBalance(long reservedCents, long committedCents, long actualCents) {

    /**
     * @param open whether more is to be spent
     * @param cardCents accepted expenses on cards of the office
     */
    static TripBalance of(
            boolean open, long estimateCents, List<Account> accounts, List<Booking> bookings, long cardCents) {
        long actual = cardCents;
        long committed = 0;
        for (Account each : accounts) {
            actual = Math.addExact(actual, Math.min(each.paidCents(), each.acceptedCents()));
            committed = Math.addExact(committed, Math.addExact(each.owedToTravellerCents(), each.owedToOfficeCents()));
        }
        for (Booking each : bookings) {
            if (each.paid()) {
                actual = Math.addExact(actual, each.netCents());
            } else {
                committed = Math.addExact(committed, each.netCents());
            }
        }
        long left = Math.subtractExact(estimateCents, Math.addExact(actual, committed));
        return new TripBalance(open ? Math.max(0, left) : 0, committed, actual);
    }
}
