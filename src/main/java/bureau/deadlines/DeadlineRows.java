package bureau.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeadlineRows {

    private final JdbcClient database;

    DeadlineRows(JdbcClient database) {
        this.database = database;
    }

    void insert(Deadline row) {
        database.sql("""
                        insert into task_deadline (task_id, case_id, process, task, owner, created_at, due_at,
                            first_after, second_after, remind_at, first_at, second_at, next_at)
                        values (:taskId, :caseId, :process, :task, :owner, :createdAt, :dueAt,
                            :firstAfter, :secondAfter, :remindAt, :firstAt, :secondAt, :remindAt)
                        on conflict (task_id) do nothing
                        """)
                .param("taskId", row.taskId())
                .param("caseId", row.caseId())
                .param("process", row.process())
                .param("task", row.task())
                .param("owner", row.owner())
                .param("createdAt", Timestamp.from(row.createdAt()))
                .param("dueAt", Timestamp.from(row.dueAt()))
                .param("firstAfter", row.firstAfter())
                .param("secondAfter", row.secondAfter())
                .param("remindAt", Timestamp.from(row.remindAt()))
                .param("firstAt", Timestamp.from(row.firstAt()))
                .param("secondAt", Timestamp.from(row.secondAt()))
                .update();
    }

    Optional<Deadline> find(String taskId) {
        return database.sql("select * from task_deadline where task_id = ?")
                .param(taskId)
                .query(DeadlineRows::row)
                .optional();
    }

    Optional<Deadline> lock(String taskId) {
        return database.sql("select * from task_deadline where task_id = ? for update")
                .param(taskId)
                .query(DeadlineRows::row)
                .optional();
    }

    /** Takes the next one of which something is due; the lock holds to the end of the transaction. */
    Optional<Deadline> claim(Instant now) {
        return database.sql("""
                        select * from task_deadline
                         where next_at <= :now and paused_at is null and (try_at is null or try_at <= :now)
                         order by next_at, task_id limit 1 for update skip locked
                        """)
                .param("now", Timestamp.from(now))
                .query(DeadlineRows::row)
                .optional();
    }

    /** Its moments, what is behind it, and whether the clock runs; an earlier failure is forgotten. */
    void update(Deadline row) {
        database.sql("""
                        update task_deadline set due_at = :dueAt, remind_at = :remindAt, first_at = :firstAt,
                            second_at = :secondAt, done = :done, next_at = :nextAt, paused_at = :pausedAt,
                            failures = 0, try_at = null, problem = null
                         where task_id = :taskId
                        """)
                .param("dueAt", Timestamp.from(row.dueAt()))
                .param("remindAt", Timestamp.from(row.remindAt()))
                .param("firstAt", Timestamp.from(row.firstAt()))
                .param("secondAt", Timestamp.from(row.secondAt()))
                .param("done", row.done())
                .param("nextAt", timestamp(row.nextAt()))
                .param("pausedAt", timestamp(row.pausedAt()))
                .param("taskId", row.taskId())
                .update();
    }

    void later(String taskId, Instant tryAt) {
        database.sql("update task_deadline set try_at = ? where task_id = ?")
                .params(Timestamp.from(tryAt), taskId)
                .update();
    }

    void failed(String taskId, Instant tryAt, String problem) {
        database.sql("update task_deadline set failures = failures + 1, try_at = ?, problem = ? where task_id = ?")
                .params(Timestamp.from(tryAt), problem, taskId)
                .update();
    }

    void delete(String taskId) {
        database.sql("delete from task_deadline where task_id = ?")
                .param(taskId)
                .update();
    }

    /** Tasks with a term that were there before this table was. */
    List<String> withoutRow() {
        return database.sql("""
                        select t.id_ from act_ru_task t
                         where t.due_date_ is not null and t.proc_inst_id_ is not null
                           and not exists (select 1 from task_deadline d where d.task_id = t.id_)
                        """).query(String.class).list();
    }

    private static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static Deadline row(ResultSet row, int number) throws SQLException {
        return new Deadline(
                row.getString("task_id"),
                row.getString("case_id"),
                row.getString("process"),
                row.getString("task"),
                row.getString("owner"),
                instant(row, "created_at"),
                instant(row, "due_at"),
                row.getLong("first_after"),
                row.getLong("second_after"),
                instant(row, "remind_at"),
                instant(row, "first_at"),
                instant(row, "second_at"),
                row.getInt("done"),
                instant(row, "paused_at"),
                row.getInt("failures"));
    }
}
