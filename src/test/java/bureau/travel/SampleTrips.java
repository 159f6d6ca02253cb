package bureau.travel;

import bureau.budget.Budget;
import bureau.currency.Amount;
import bureau.currency.Converted;
import bureau.currency.ExchangeRates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Trips for tests, and their traces swept away. */
@Component
class SampleTrips {

    static final String ANTON = "emp.anton";
    static final String LENA = "emp.lena";
    static final String ACCOUNTANT = "acc.sokolova";
    static final Place PETERSBURG = new Place("Санкт-Петербург", "RU", ZoneId.of("Europe/Moscow"));
    static final Place KAZAN = new Place("Казань", "RU", ZoneId.of("Europe/Moscow"));
    static final Place MOSCOW = new Place("Москва", "RU", ZoneId.of("Europe/Moscow"));
    static final Place BEIJING = new Place("Пекин", "CN", ZoneId.of("Asia/Shanghai"));

    private static final String PREFIX = "trip-of-tests/";

    private final Travel travel;
    private final Budget budget;
    private final ExchangeRates rates;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SampleTrips(
            Travel travel, Budget budget, ExchangeRates rates, JdbcClient database, TransactionTemplate transaction) {
        this.travel = travel;
        this.budget = budget;
        this.rates = rates;
        this.database = database;
        this.transaction = transaction;
    }

    static TripPlan plan(Place to, LocalDate first, LocalDate last, long estimateCents) {
        return new TripPlan(
                List.of(
                        new Leg(PETERSBURG, to, first.atTime(6, 0), first.atTime(15, 0), "train", "seat", 0, 0, null),
                        new Leg(to, PETERSBURG, last.atTime(17, 0), last.atTime(23, 0), "train", "seat", 0, 0, null)),
                List.of(new Lodging(to.city(), to.country(), first, last, 4_000_00)),
                List.of(
                        new CostLine(CostKind.FARE, "there and back", estimateCents / 2),
                        new CostLine(CostKind.LODGING, null, estimateCents - estimateCents / 2)));
    }

    long item() {
        return budget.items().stream()
                .filter(each -> each.department().equals("220") && each.code().equals("travel"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Trip register(TripPlan plan, String host, String... travellers) {
        return transaction.execute(status -> travel.register(
                PREFIX + UUID.randomUUID(),
                new TripWish(
                        travellers[0],
                        Set.of(travellers),
                        "Talks about a bridge",
                        host,
                        Funding.OWN,
                        false,
                        item(),
                        null,
                        false,
                        0),
                plan,
                day -> Meals.NONE));
    }

    Expense expense(LocalDate day, long cents, PaidBy paidBy, String seller, String sha256, String receiptKey) {
        Converted money = rates.roubles(Amount.roubles(cents), day).orElseThrow();
        return new Expense(day, CostKind.OTHER, null, seller, money, paidBy, null, sha256, receiptKey);
    }

    void forget() {
        for (String table : List.of("travel_payment", "expense_line", "travel_claim", "trip_booking", "trip_leg")) {
            delete(table);
        }
        for (String table : List.of("trip_lodging", "trip_cost", "trip_day", "trip_traveller", "trip")) {
            delete(table);
        }
        delete("budget_movement");
    }

    private void delete(String table) {
        String where = table.equals("expense_line")
                ? "claim in (select id from travel_claim where case_id like ?)"
                : "case_id like ?";
        database.sql("delete from " + table + " where " + where)
                .param(PREFIX + "%")
                .update();
    }
}
