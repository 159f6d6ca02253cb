package bureau.travel;

import bureau.currency.Amount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans of trips: legs, lodging, estimate and days, one set for each revision. */
@Repository
class TripPlans {

    private final JdbcClient database;

    TripPlans(JdbcClient database) {
        this.database = database;
    }

    TripPlan get(String caseId, int revision) {
        return new TripPlan(
                database.sql("select * from trip_leg where case_id = ? and revision = ? order by leg")
                        .params(caseId, revision)
                        .query((row, number) -> leg(row))
                        .list(),
                database.sql("select * from trip_lodging where case_id = ? and revision = ? order by stay")
                        .params(caseId, revision)
                        .query(Lodging.class)
                        .list(),
                database.sql("select * from trip_cost where case_id = ? and revision = ? order by line")
                        .params(caseId, revision)
                        .query(CostLine.class)
                        .list());
    }

    List<DayMoney> days(String caseId, int revision) {
        return database.sql("select * from trip_day where case_id = ? and revision = ? order by day")
                .params(caseId, revision)
                .query((row, number) -> day(row))
                .list();
    }

    void add(String caseId, int revision, TripPlan plan, List<TripDay> days, List<DayMoney> money) {
        for (int i = 0; i < plan.legs().size(); i++) {
            addLeg(caseId, revision, i + 1, plan.legs().get(i));
        }
        for (int i = 0; i < plan.lodging().size(); i++) {
            Lodging each = plan.lodging().get(i);
            database.sql("""
                            insert into trip_lodging (case_id, revision, stay, city, country, check_in, check_out, night_cents)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            caseId,
                            revision,
                            i + 1,
                            each.city(),
                            each.country(),
                            each.checkIn(),
                            each.checkOut(),
                            each.nightCents())
                    .update();
        }
        for (int i = 0; i < plan.costs().size(); i++) {
            CostLine each = plan.costs().get(i);
            database.sql("""
                            insert into trip_cost (case_id, revision, line, kind, note, amount_cents)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(caseId, revision, i + 1, each.kind().name(), each.note(), each.amountCents())
                    .update();
        }
        for (int i = 0; i < days.size(); i++) {
            addDay(caseId, revision, days.get(i), money.get(i));
        }
    }

    private void addLeg(String caseId, int revision, int number, Leg leg) {
        database.sql("""
                        insert into trip_leg (case_id, revision, leg, from_city, from_country, from_zone, to_city, to_country,
                          to_zone, departs, arrives, mode, travel_class, way_there, way_from, border)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        caseId,
                        revision,
                        number,
                        leg.from().city(),
                        leg.from().country(),
                        leg.from().zone().getId(),
                        leg.to().city(),
                        leg.to().country(),
                        leg.to().zone().getId(),
                        leg.departs(),
                        leg.arrives(),
                        leg.mode(),
                        leg.travelClass(),
                        leg.wayThere(),
                        leg.wayFrom(),
                        leg.border())
                .update();
    }

    private void addDay(String caseId, int revision, TripDay day, DayMoney money) {
        database.sql("""
                        insert into trip_day (case_id, revision, day, part, country, working, on_the_road, meals, currency,
                          office_minor, tax_free_cents, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        caseId,
                        revision,
                        day.date(),
                        day.part().name(),
                        day.country(),
                        day.working(),
                        day.onTheRoad(),
                        money.meals().name(),
                        money.norm().office().currency(),
                        money.norm().office().minor(),
                        money.norm().taxFreeCents(),
                        money.reason())
                .update();
    }

    private static Leg leg(ResultSet row) throws SQLException {
        return new Leg(
                place("from", row),
                place("to", row),
                row.getObject("departs", LocalDateTime.class),
                row.getObject("arrives", LocalDateTime.class),
                row.getString("mode"),
                row.getString("travel_class"),
                row.getInt("way_there"),
                row.getInt("way_from"),
                row.getObject("border", LocalDate.class));
    }

    private static Place place(String end, ResultSet row) throws SQLException {
        return new Place(
                row.getString(end + "_city"), row.getString(end + "_country"), ZoneId.of(row.getString(end + "_zone")));
    }

    private static DayMoney day(ResultSet row) throws SQLException {
        return new DayMoney(
                row.getObject("day", LocalDate.class),
                row.getString("country"),
                PartOfTrip.valueOf(row.getString("part")),
                Meals.valueOf(row.getString("meals")),
                new DayNorm(
                        new Amount(row.getString("currency"), row.getLong("office_minor")),
                        row.getLong("tax_free_cents")),
                row.getString("reason"));
    }
}
