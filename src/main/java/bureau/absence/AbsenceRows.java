package bureau.absence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of absences and of what was done with them. */
@Repository
class AbsenceRows {

    /** What was done with an absence. */
    enum Act {
        ENTERED,
        CHANGED,
        ENDED,
        DELETED
    }

    private static final String SELECT = """
            select a.id, a.person, a.first_day, a.last_day, a.substitute, a.case_id, r.by_user as entered_by, r.at as entered_at
              from absence a left join absence_record r on r.absence = a.id and r.what = 'ENTERED'
            """;

    private final JdbcClient database;

    AbsenceRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Absence> find(long id) {
        return database.sql(SELECT + " where a.id = ?")
                .param(id)
                .query(Absence.class)
                .optional();
    }

    /** Those that are not over, the earliest first. */
    List<Absence> from(LocalDate day) {
        return database.sql(SELECT + " where a.last_day >= ? order by a.first_day, a.person, a.id")
                .param(day)
                .query(Absence.class)
                .list();
    }

    /** Until the transaction ends nobody else changes this person's absences. */
    void lock(String person) {
        database.sql("select id from person where id = ? for update")
                .param(person)
                .query(String.class)
                .single();
    }

    Optional<Absence> ofCase(String caseId) {
        return database.sql(SELECT + " where a.case_id = ?")
                .param(caseId)
                .query(Absence.class)
                .optional();
    }

    Optional<Absence> overlapping(String person, LocalDate firstDay, LocalDate lastDay, long otherThan) {
        return database.sql(SELECT + """
                         where a.person = ? and a.first_day <= ? and a.last_day >= ? and a.id <> ?
                         order by a.first_day limit 1
                        """)
                .params(person, lastDay, firstDay, otherThan)
                .query(Absence.class)
                .optional();
    }

    List<Absence> during(String person, LocalDate firstDay, LocalDate lastDay) {
        return database.sql(
                        SELECT + " where a.person = ? and a.first_day <= ? and a.last_day >= ? order by a.first_day")
                .params(person, lastDay, firstDay)
                .query(Absence.class)
                .list();
    }

    long insert(String person, LocalDate firstDay, LocalDate lastDay, String substitute, String caseId) {
        return database.sql("insert into absence (person, first_day, last_day, substitute, case_id)"
                        + " values (?, ?, ?, ?, ?) returning id")
                .params(person, firstDay, lastDay, substitute, caseId)
                .query(Long.class)
                .single();
    }

    void update(long id, LocalDate firstDay, LocalDate lastDay, String substitute) {
        database.sql("update absence set first_day = ?, last_day = ?, substitute = ? where id = ?")
                .params(firstDay, lastDay, substitute, id)
                .update();
    }

    void delete(long id) {
        database.sql("delete from absence where id = ?").param(id).update();
    }

    void record(Act act, Absence absence, String by, OffsetDateTime at) {
        database.sql("""
                        insert into absence_record (absence, person, what, first_day, last_day, substitute, by_user, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        absence.id(),
                        absence.person(),
                        act.name(),
                        absence.firstDay(),
                        absence.lastDay(),
                        absence.substitute(),
                        by,
                        at)
                .update();
    }
}
