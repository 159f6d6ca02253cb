package bureau.leave;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of absences asked for, and of the days of leave that they use up. */
@Repository
class AbsenceRequests {

    private final JdbcClient database;

    AbsenceRequests(JdbcClient database) {
        this.database = database;
    }

    Optional<AbsenceRequest> find(String caseId) {
        return database.sql("select * from absence_request where case_id = ?")
                .param(caseId)
                .query(AbsenceRequest.class)
                .optional();
    }

    AbsenceRequest get(String caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("No absence was asked for in " + caseId));
    }

    /** The newest first, 200 at most. */
    List<AbsenceRequest> of(String person) {
        return database.sql("""
                        select * from absence_request where person = :person or author = :person
                         order by created_at desc limit 200
                        """)
                .param("person", person)
                .query(AbsenceRequest.class)
                .list();
    }

    void add(AbsenceRequest request) {
        database.sql("""
                        insert into absence_request (case_id, number, person, author, kind, first_day, last_day,
                            substitute, comment, document, exception_reason, state, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        request.caseId(),
                        request.number(),
                        request.person(),
                        request.author(),
                        request.kind().name(),
                        request.firstDay(),
                        request.lastDay(),
                        request.substitute(),
                        request.comment(),
                        request.document(),
                        request.exceptionReason(),
                        request.state().name(),
                        request.createdAt())
                .update();
    }

    /** Who stands in has to agree anew. */
    void revise(String caseId, AbsenceWish wish, String substitute) {
        database.sql("""
                        update absence_request set kind = ?, first_day = ?, last_day = ?, substitute = ?, comment = ?,
                               document = ?, exception_reason = ?, agreed_by_substitute = null
                         where case_id = ?
                        """)
                .params(
                        wish.kind().name(),
                        wish.firstDay(),
                        wish.lastDay(),
                        substitute,
                        wish.comment(),
                        wish.document(),
                        wish.exceptionReason(),
                        caseId)
                .update();
    }

    void substitute(String caseId, String substitute) {
        database.sql("update absence_request set substitute = ?, agreed_by_substitute = null where case_id = ?")
                .params(substitute, caseId)
                .update();
    }

    void substituteAgrees(String caseId, OffsetDateTime at) {
        set(caseId, "agreed_by_substitute", at);
    }

    void order(String caseId, String number, LocalDate date) {
        database.sql("update absence_request set order_number = ?, order_date = ? where case_id = ?")
                .params(number, date, caseId)
                .update();
    }

    void orderSigned(String caseId, LocalDate day) {
        set(caseId, "order_signed", day);
    }

    void orderRead(String caseId, OffsetDateTime at) {
        set(caseId, "order_read", at);
    }

    void document(String caseId, String document) {
        set(caseId, "document", document);
    }

    void lastDay(String caseId, LocalDate day) {
        set(caseId, "last_day", day);
    }

    void state(String caseId, AbsenceState state) {
        set(caseId, "state", state.name());
    }

    void close(String caseId, OffsetDateTime at) {
        set(caseId, "closed_at", at);
    }

    Optional<AbsenceChange> change(String caseId) {
        return database.sql("""
                        select change_last_day as last_day, change_reason as reason, change_by as wanted_by
                          from absence_request where case_id = ? and change_by is not null
                        """).param(caseId).query(AbsenceChange.class).optional();
    }

    /** @param change null when it has taken effect or is dropped */
    void change(String caseId, AbsenceChange change) {
        database.sql(
                        "update absence_request set change_last_day = ?, change_reason = ?, change_by = ? where case_id = ?")
                .params(
                        change == null ? null : change.lastDay(),
                        change == null ? null : change.reason(),
                        change == null ? null : change.wantedBy(),
                        caseId)
                .update();
    }

    /** Another one of the person on these days that is asked for and not entered yet. */
    Optional<AbsenceRequest> overlapping(String person, LocalDate first, LocalDate last, String otherThan) {
        return database.sql("""
                        select * from absence_request
                         where person = ? and state = 'ASKED' and first_day <= ? and last_day >= ? and case_id <> ? limit 1
                        """)
                .params(person, last, first, otherThan)
                .query(AbsenceRequest.class)
                .optional();
    }

    /** What the case uses up, in the place of what it did before. */
    void use(String caseId, Map<Integer, Integer> daysByYear) {
        database.sql("delete from leave_use where case_id = ?").param(caseId).update();
        daysByYear.forEach((year, days) -> database.sql("insert into leave_use (case_id, year, days) values (?, ?, ?)")
                .params(caseId, year, days)
                .update());
    }

    private void set(String caseId, String column, Object value) {
        database.sql("update absence_request set " + column + " = ? where case_id = ?")
                .params(value, caseId)
                .update();
    }
}
