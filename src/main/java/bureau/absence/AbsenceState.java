package bureau.absence;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers for which state of the office this server has looked at all open tasks. */
@Component
class AbsenceState {

    /** A task that was being made while the state changed is seen by the second. */
    private static final int SWEEPS_AFTER_A_CHANGE = 2;

    private final JdbcClient database;
    private final Clock clock;
    private String sweptFor = "";
    private int sweepsLeft;

    AbsenceState(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    synchronized boolean mayHaveChanged() {
        String now = fingerprint();
        if (!now.equals(sweptFor)) {
            sweptFor = now;
            sweepsLeft = SWEEPS_AFTER_A_CHANGE;
        }
        return sweepsLeft > 0;
    }

    /** @param complete false when tasks were left out, so that this sweep does not count */
    synchronized void swept(boolean complete) {
        if (complete) {
            sweepsLeft--;
        }
    }

    /** Who is away, who stands in, who leads whom, who holds which role. */
    private String fingerprint() {
        return database.sql("""
                        select concat_ws('/',
                          (select string_agg(a.person || '>' || coalesce(a.substitute, ''), ',' order by a.id)
                             from absence a where :today between a.first_day and a.last_day),
                          (select md5(string_agg(id || department || active || coalesce(substitute, ''), ',' order by id)) from person),
                          (select md5(string_agg(code || coalesce(head, ''), ',' order by code)) from department),
                          (select md5(string_agg(user_id_ || group_id_, ',' order by user_id_, group_id_))
                             from act_id_membership))
                        """)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .single();
    }
}
