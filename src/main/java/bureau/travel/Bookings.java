package bureau.travel;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tickets and rooms. */
@Repository
class Bookings {

    private static final String SELECT = """
            select id, case_id, traveller, kind, description, number, cost_cents, refundable_until, bought_at, paid,
                   cancelled_at, refunded_cents from trip_booking
            """;

    private final JdbcClient database;
    private final Clock clock;

    Bookings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Booking> of(String caseId) {
        return database.sql(SELECT + " where case_id = ? order by id")
                .param(caseId)
                .query(Booking.class)
                .list();
    }

    /** @param occurrence names this purchase, so that a repeated step buys nothing twice */
    long add(
            String caseId,
            String traveller,
            CostKind kind,
            String description,
            String number,
            long costCents,
            OffsetDateTime refundableUntil,
            String occurrence) {
        database.sql("""
                        insert into trip_booking (case_id, traveller, kind, description, number, cost_cents, refundable_until,
                          bought_at, occurrence)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (occurrence) do nothing
                        """)
                .params(
                        caseId,
                        traveller,
                        kind.name(),
                        description,
                        number,
                        costCents,
                        refundableUntil,
                        OffsetDateTime.now(clock),
                        occurrence)
                .update();
        return database.sql("select id from trip_booking where occurrence = ?")
                .param(occurrence)
                .query(Long.class)
                .single();
    }

    /** The agency or the carrier has its money. */
    void paid(long id) {
        database.sql("update trip_booking set paid = true where id = ?")
                .param(id)
                .update();
    }

    /** Given back, for as much of its price as that brought. */
    void cancel(long id, long refundedCents) {
        database.sql(
                        "update trip_booking set cancelled_at = ?, refunded_cents = ? where id = ? and cancelled_at is null")
                .params(OffsetDateTime.now(clock), refundedCents, id)
                .update();
    }
}
