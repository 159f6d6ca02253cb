package bureau.travel;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trips and who goes on them. */
@Repository
class Trips {

    private final JdbcClient database;

    Trips(JdbcClient database) {
        this.database = database;
    }

    Optional<Trip> find(String caseId) {
        return database.sql("select * from trip where case_id = ?")
                .param(caseId)
                .query(Trip.class)
                .optional();
    }

    /** @throws IllegalStateException when the case is no trip */
    Trip get(String caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("There is no trip " + caseId));
    }

    Set<String> travellers(String caseId) {
        return new TreeSet<>(database.sql("select person from trip_traveller where case_id = ?")
                .param(caseId)
                .query(String.class)
                .list());
    }

    void add(Trip trip, Set<String> travellers) {
        database.sql("""
                        insert into trip (case_id, number, author, purpose, host, kind, funding, budget_item, substitute,
                          work_on_day_off, advance_wish_cents, state, revision, first_day, last_day, estimate_cents, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        trip.caseId(),
                        trip.number(),
                        trip.author(),
                        trip.purpose(),
                        trip.host(),
                        trip.kind().name(),
                        trip.funding().name(),
                        trip.budgetItem(),
                        trip.substitute(),
                        trip.workOnDayOff(),
                        trip.advanceWishCents(),
                        trip.state().name(),
                        trip.revision(),
                        trip.firstDay(),
                        trip.lastDay(),
                        trip.estimateCents(),
                        trip.createdAt())
                .update();
        travellers.forEach(person -> database.sql("insert into trip_traveller (case_id, person) values (?, ?)")
                .params(trip.caseId(), person)
                .update());
    }

    /** Another plan counts from now on. */
    void replan(String caseId, int revision, TripKind kind, LocalDate firstDay, LocalDate lastDay, long estimateCents) {
        database.sql("""
                        update trip set revision = ?, kind = ?, first_day = ?, last_day = ?, estimate_cents = ?
                         where case_id = ?
                        """)
                .params(revision, kind.name(), firstDay, lastDay, estimateCents, caseId)
                .update();
    }

    void moveTo(String caseId, TripState state, OffsetDateTime at) {
        database.sql("update trip set state = ?, closed_at = ? where case_id = ?")
                .params(state.name(), state.isOver() ? at : null, caseId)
                .update();
    }

    /** Until the transaction ends nobody else changes this trip. */
    void lock(String caseId) {
        database.sql("select case_id from trip where case_id = ? for update")
                .param(caseId)
                .query(String.class)
                .single();
    }

    /** Other trips of a person that have one of these days, those that came to nothing left out. */
    List<Trip> ofPerson(String person, LocalDate firstDay, LocalDate lastDay, String otherThan) {
        return database.sql("""
                        select t.* from trip t join trip_traveller p on p.case_id = t.case_id
                         where p.person = ? and t.first_day <= ? and t.last_day >= ? and t.case_id <> ?
                           and t.state not in ('CANCELLED', 'REJECTED', 'WITHDRAWN')
                         order by t.first_day, t.number
                        """)
                .params(person, lastDay, firstDay, otherThan)
                .query(Trip.class)
                .list();
    }

    /** Those who go to the same host in the same days, be it that each has a trip of his own. */
    Set<String> companions(String caseId) {
        return new TreeSet<>(database.sql("""
                        select p.person from trip mine
                          join trip other on other.case_id = mine.case_id
                            or other.first_day <= mine.last_day and other.last_day >= mine.first_day
                               and lower(trim(other.host)) = lower(trim(mine.host))
                               and other.state not in ('CANCELLED', 'REJECTED', 'WITHDRAWN')
                          join trip_traveller p on p.case_id = other.case_id
                         where mine.case_id = ?
                        """).param(caseId).query(String.class).list());
    }

    /**
     * The last days of a person's trips that are over and not accounted for, the earliest first. The report that tells the
     * result of the trip is its last.
     */
    List<LocalDate> endsOfReportsOwed(String person, String otherThan, LocalDate today) {
        return database.sql("""
                        select t.last_day from trip t join trip_traveller p on p.case_id = t.case_id
                         where p.person = ? and t.case_id <> ? and t.last_day < ?
                           and t.state in ('AGREED', 'ON_THE_WAY', 'REPORTING')
                           and not exists (select 1 from travel_claim c
                                            where c.case_id = t.case_id and c.traveller = p.person and c.kind = 'REPORT'
                                              and c.state in ('HANDED_IN', 'ACCEPTED') and c.result is not null)
                         order by t.last_day
                        """)
                .params(person, otherThan, today)
                .query(LocalDate.class)
                .list();
    }
}
