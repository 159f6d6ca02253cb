package bureau.travel;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a trip takes from its budget item, by what was estimated, bought, paid and accepted. */
class TripBalanceTest {

    @ParameterizedTest
    @CsvSource({
        // open, estimate, paid, accepted, booked unpaid, booked paid, card | reserved, committed, actual
        "true,  1000, 0,    0,    0,   0,   0,   1000, 0,    0",
        "true,  1000, 400,  0,    0,   0,   0,   600,  400,  0",
        "true,  1000, 400,  0,    300, 0,   0,   300,  700,  0",
        "true,  1000, 400,  0,    0,   300, 0,   300,  400,  300",
        "true,  1000, 400,  400,  0,   300, 0,   300,  0,    700",
        "true,  1000, 400,  250,  0,   300, 0,   300,  150,  550",
        "true,  1000, 400,  600,  0,   300, 0,   100,  200,  700",
        "true,  1000, 400,  900,  0,   300, 0,   0,    500,  700",
        "true,  1000, 0,    0,    0,   0,   250, 750,  0,    250",
        "false, 1000, 0,    0,    0,   0,   0,   0,    0,    0",
        "false, 1000, 400,  0,    0,   0,   0,   0,    400,  0",
        "false, 1000, 0,    0,    0,   120, 0,   0,    0,    120",
        "false, 1000, 500,  500,  0,   120, 30,  0,    0,    650",
        "true,  0,    0,    0,    0,   0,   0,   0,    0,    0",
        "true,  100,  500,  0,    0,   0,   0,   0,    500,  0"
    })
    void isWorkedOutFromWhatHappened(
            boolean open,
            long estimate,
            long paid,
            long accepted,
            long booked,
            long bought,
            long card,
            long reserved,
            long committed,
            long actual) {
        assertThat(TripBalance.of(
                        open,
                        estimate,
                        List.of(new Account("one", paid, accepted)),
                        List.of(booking(booked, 0, false), booking(bought, 0, true)),
                        card))
                .isEqualTo(new TripBalance(reserved, committed, actual));
    }

    @Test
    void whatOneIsOwedDoesNotPayWhatAnotherOwes() {
        TripBalance balance = TripBalance.of(
                false, 0, List.of(new Account("one", 500, 200), new Account("two", 100, 400)), List.of(), 0);
        assertThat(balance).isEqualTo(new TripBalance(0, 600, 300));
    }

    @Test
    void whatCameBackForATicketIsNotSpent() {
        assertThat(TripBalance.of(false, 0, List.of(), List.of(booking(900, 700, true)), 0))
                .isEqualTo(new TripBalance(0, 0, 200));
        assertThat(TripBalance.of(false, 0, List.of(), List.of(booking(900, 900, false)), 0))
                .isEqualTo(new TripBalance(0, 0, 0));
    }

    @Test
    void settledTripTakesWhatItCostAndNothingElse() {
        Random random = new Random(17);
        for (int i = 0; i < 5000; i++) {
            long estimate = random.nextInt(100_000);
            List<Account> accounts = Stream.generate(() -> random.nextInt(50_000))
                    .limit(random.nextInt(4))
                    .map(cents -> new Account("one", cents, cents))
                    .toList();
            List<Booking> bookings = Stream.generate(() -> random.nextInt(50_000))
                    .limit(random.nextInt(4))
                    .map(cents -> booking(cents, random.nextInt(cents + 1), true))
                    .toList();
            long card = random.nextInt(10_000);
            long cost = card
                    + accounts.stream().mapToLong(Account::acceptedCents).sum()
                    + bookings.stream().mapToLong(Booking::netCents).sum();
            assertThat(TripBalance.of(false, estimate, accounts, bookings, card))
                    .isEqualTo(new TripBalance(0, 0, cost));
            TripBalance open = TripBalance.of(true, estimate, accounts, bookings, card);
            assertThat(open.reservedCents() + open.committedCents() + open.actualCents())
                    .isEqualTo(Math.max(estimate, cost));
        }
    }

    private static Booking booking(long cost, long refunded, boolean paid) {
        return new Booking(
                0,
                "case",
                "one",
                CostKind.FARE,
                "ticket",
                null,
                cost,
                null,
                OffsetDateTime.MIN,
                paid,
                refunded > 0 ? OffsetDateTime.MIN : null,
                refunded);
    }
}
