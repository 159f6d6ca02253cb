package bureau.travel;

import bureau.budget.Budget;
import bureau.budget.BudgetState;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a trip takes from its budget item, worked out anew from estimate, bookings, claims and payments: so the ledger follows
 * every change and every cancellation, and a step that is repeated books nothing twice.
 */
@Service
class TravelMoney {

    private final Trips trips;
    private final Bookings bookings;
    private final TravelPayments payments;
    private final Budget budget;
    private final Messages messages;
    private final Clock clock;

    TravelMoney(
            Trips trips, Bookings bookings, TravelPayments payments, Budget budget, Messages messages, Clock clock) {
        this.trips = trips;
        this.bookings = bookings;
        this.payments = payments;
        this.budget = budget;
        this.messages = messages;
        this.clock = clock;
    }

    /** Sets the estimate aside if the item has that much left. @return how the item stands, or would stand, with it */
    @Transactional(propagation = Propagation.MANDATORY)
    public BudgetState reserve(String caseId) {
        Trip trip = locked(caseId);
        return budget.reserve(trip.budgetItem(), caseId, balance(trip).reservedCents());
    }

    /** Brings the ledger to where the trip stands now, beyond the plan too: those who may have agreed to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BudgetState post(String caseId, String reason) {
        Trip trip = locked(caseId);
        TripBalance balance = balance(trip);
        return budget.book(
                trip.budgetItem(),
                caseId,
                balance.reservedCents(),
                balance.committedCents(),
                balance.actualCents(),
                reason);
    }

    /**
     * @param occurrence names this payment, so that a repeated step pays nothing twice
     * @throws bureau.platform.language.Refused when more would be paid than is owed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pay(String caseId, TravelPayment payment, String enteredBy, String occurrence) {
        locked(caseId);
        if (!payments.isKnown(occurrence)) {
            requireOwed(account(caseId, payment.traveller()), payment);
            payments.add(caseId, payment, enteredBy, OffsetDateTime.now(clock), occurrence);
        }
        post(caseId, "payment");
    }

    Account account(String caseId, String traveller) {
        return accounts(caseId).stream()
                .filter(each -> each.traveller().equals(traveller))
                .findFirst()
                .orElseThrow(() -> messages.refused("travel.refused.noTraveller"));
    }

    List<Account> accounts(String caseId) {
        return payments.accounts(caseId);
    }

    /** Whether nobody owes anybody anything any more. */
    boolean isSettled(String caseId) {
        return accounts(caseId).stream().allMatch(Account::isEven)
                && bookings.of(caseId).stream().allMatch(each -> each.paid() || each.netCents() == 0);
    }

    TripBalance balance(Trip trip) {
        return TripBalance.of(
                !trip.state().isOver(),
                trip.estimateCents(),
                accounts(trip.caseId()),
                bookings.of(trip.caseId()),
                payments.cardCents(trip.caseId()));
    }

    private void requireOwed(Account account, TravelPayment payment) {
        long most = switch (payment.kind()) {
            case ADVANCE -> Long.MAX_VALUE;
            case REIMBURSEMENT -> account.owedToTravellerCents();
            case RETURN, DEDUCTION -> account.owedToOfficeCents();
        };
        if (payment.amountCents() <= 0 || payment.amountCents() > most) {
            throw messages.refused("travel.refused.notOwed", new Plain(messages.reader(), clock.getZone()).money(most));
        }
    }

    private Trip locked(String caseId) {
        Trip trip = trips.get(caseId);
        // Always in this order, so that two steps of one trip do not wait for each other for ever.
        trips.lock(caseId);
        budget.lock(trip.budgetItem());
        return trips.get(caseId);
    }
}
