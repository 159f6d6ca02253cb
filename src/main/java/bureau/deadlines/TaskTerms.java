package bureau.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of its term is left to a task, as a list of tasks shows it. */
@Component
public class TaskTerms {

    /** @param dueAt while the clock stands still, when it would have been due */
    public record Term(Instant dueAt, State state) {}

    public enum State {
        LATER,
        /** Three quarters of the term have passed. */
        NEAR,
        OVER,
        /** An answer is awaited. */
        STOPPED
    }

    private final JdbcClient database;
    private final Clock clock;

    TaskTerms(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of those among the tasks that have a term. */
    public Map<String, Term> of(Collection<String> taskIds) {
        Map<String, Term> terms = new HashMap<>();
        if (!taskIds.isEmpty()) {
            database.sql("select task_id, due_at, remind_at, paused_at from task_deadline where task_id in (:tasks)")
                    .param("tasks", taskIds)
                    .query(row -> {
                        terms.put(
                                row.getString("task_id"),
                                term(
                                        row.getTimestamp("due_at").toInstant(),
                                        row.getTimestamp("remind_at").toInstant(),
                                        row.getTimestamp("paused_at")));
                    });
        }
        return terms;
    }

    private Term term(Instant dueAt, Instant remindAt, Timestamp pausedAt) {
        Instant now = clock.instant();
        if (pausedAt != null) {
            return new Term(dueAt, State.STOPPED);
        }
        if (now.isAfter(dueAt)) {
            return new Term(dueAt, State.OVER);
        }
        return new Term(dueAt, remindAt.isAfter(now) ? State.LATER : State.NEAR);
    }
}
