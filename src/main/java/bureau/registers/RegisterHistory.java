package bureau.registers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what in the registers. */
@Repository
class RegisterHistory {

    /** @param field the column; null for a new row @param person null for what a process did */
    record Change(
            long id,
            String rowId,
            int version,
            String field,
            String oldValue,
            String newValue,
            String person,
            OffsetDateTime at) {}

    private final JdbcClient database;
    private final Clock clock;

    RegisterHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Until the transaction ends all that changes is this person's doing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void isWrittenBy(String person) {
        database.sql("select set_config('bureau.person', ?, true), set_config('bureau.at', ?, true)")
                .params(person, OffsetDateTime.now(clock).toString())
                .query()
                .singleRow();
    }

    /** A change of what no column holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Register register, Row row, String field, String before, String after, String person) {
        database.sql("""
                        insert into register_change (register, row_id, version, field, old_value, new_value, person, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        register.name(),
                        row.id(),
                        row.version(),
                        field,
                        before,
                        after,
                        person,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The newest first. */
    List<Change> of(Register register, String rowId, int most) {
        return database.sql("select * from register_change where register = ? and row_id = ? order by id desc limit ?")
                .params(register.name(), rowId, most)
                .query(Change.class)
                .list();
    }

    /** What happened to the row since that version, the oldest first. */
    List<Change> since(Register register, String rowId, int version) {
        return database.sql("""
                        select * from register_change
                         where register = ? and row_id = ? and version > ? and field is not null order by id
                        """)
                .params(register.name(), rowId, version)
                .query(Change.class)
                .list();
    }

    /** Of the whole register, the newest first; first data, which nobody entered, is left out. */
    List<Change> page(Register register, long first, int most) {
        return database.sql("""
                        select * from register_change where register = ? and (field is not null or person is not null)
                         order by id desc limit ? offset ?
                        """)
                .params(register.name(), most, first)
                .query(Change.class)
                .list();
    }
}
