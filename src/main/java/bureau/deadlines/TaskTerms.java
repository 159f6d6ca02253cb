package bureau.deadlines;

import bureau.calendar.Terms;
import bureau.calendar.Urgency;
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

    /**
     * @param dueAt while the clock stands still, when it would have been due
     * @param urgent whether the case is
     */
    public record Term(Instant dueAt, State state, boolean urgent) {}

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
            database.sql("""
                            select d.task_id, d.due_at, d.remind_at, d.paused_at, p.text_ is not null as urgent
                              from task_deadline d left join act_ru_task t on t.id_ = d.task_id
                              left join act_ru_variable p on p.execution_id_ = t.proc_inst_id_
                                   and p.name_ = :name and p.text_ = :urgent
                             where d.task_id in (:tasks)
                            """)
                    .param("name", Urgency.PRIORITY.name())
                    .param("urgent", Terms.URGENT)
                    .param("tasks", taskIds)
                    .query(row -> {
                        terms.put(
                                row.getString("task_id"),
                                term(
                                        row.getTimestamp("due_at").toInstant(),
                                        row.getTimestamp("remind_at").toInstant(),
                                        row.getTimestamp("paused_at"),
                                        row.getBoolean("urgent")));
                    });
        }
        return terms;
    }

    private Term term(Instant dueAt, Instant remindAt, Timestamp pausedAt, boolean urgent) {
        Instant now = clock.instant();
        if (pausedAt != null) {
            return new Term(dueAt, State.STOPPED, urgent);
        }
        if (now.isAfter(dueAt)) {
            return new Term(dueAt, State.OVER, urgent);
        }
        return new Term(dueAt, remindAt.isAfter(now) ? State.LATER : State.NEAR, urgent);
    }
}
