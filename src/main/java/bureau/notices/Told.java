package bureau.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who knows of which task. */
@Repository
class Told {

    private final JdbcClient database;
    private final Clock clock;

    Told(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return a number for this time; empty where he knows already */
    Optional<Long> tell(String taskId, String person) {
        return database.sql("""
                        insert into task_told (task_id, person, at) values (?, ?, ?)
                        on conflict (task_id, person) do nothing returning id
                        """)
                .params(taskId, person, Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
    }

    Set<String> knowing(String taskId) {
        return database.sql("select person from task_told where task_id = ?")
                .param(taskId)
                .query(String.class)
                .set();
    }

    /** Whoever has it no more is told anew when it comes back. */
    void keepOnly(String taskId, Collection<String> persons) {
        database.sql("delete from task_told where task_id = ? and person <> all (?)")
                .params(taskId, persons.toArray(String[]::new))
                .update();
    }

    void forget(String taskId) {
        database.sql("delete from task_told where task_id = ?").param(taskId).update();
    }
}
