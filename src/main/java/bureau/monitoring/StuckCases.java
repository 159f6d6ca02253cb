package bureau.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Finds cases that nobody and nothing will move: no person has them, no step is due, and no incident tells of it. There
 * should never be one; a case with an incident is not stuck but reported.
 */
@Service
public class StuckCases {

    private static final Logger log = LoggerFactory.getLogger(StuckCases.class);

    private static final Duration LOCK = Duration.ofMinutes(10);
    private static final Duration PENDING = Duration.ofMinutes(15);

    /** Above the longest attempt, after which the dispatcher takes the mail up again. */
    private static final Duration SENDING = Duration.ofMinutes(20);

    /** What hangs on the edge of a step (a withdrawal, a reminder) does not move the step itself. */
    private static final String SQL = """
            with waits (id, step) as (
              select execution_id_, task_def_key_ from act_ru_task
              union all select j.execution_id_, d.act_id_ from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_
              union all select execution_id_, activity_id_ from act_ru_event_subscr where event_type_ <> 'compensate'
              union all select execution_id_, act_id_ from act_ru_ext_task
              union all select super_exec_, null from act_ru_execution where super_exec_ is not null),
            stuck (kind, case_id, what) as (
              select 'WAITS_FOR_NOTHING', e.proc_inst_id_, 'execution at ' || coalesce(e.act_id_, 'no step')
                from act_ru_execution e
               where (e.is_active_ or e.parent_id_ is null)
                 and not exists (select 1 from act_ru_execution child where child.parent_id_ = e.id_)
                 and not exists (select 1 from waits where waits.id = e.id_
                   and (waits.step is null or e.act_id_ is null or waits.step = e.act_id_ or e.act_id_ like 'gateway%'))
              union all
              select 'FAILED_WITHOUT_INCIDENT', process_instance_id_, 'job ' || id_ from act_ru_job j
               where retries_ = 0 and process_instance_id_ is not null
                 and not exists (select 1 from act_ru_incident i where i.configuration_ = j.id_)
              union all
              select 'LOCK_NOT_GIVEN_BACK', process_instance_id_, 'job ' || id_ from act_ru_job
               where retries_ > 0 and lock_exp_time_ < :lock
              union all
              select 'TASK_FOR_NOBODY', proc_inst_id_, 'task ' || coalesce(name_, id_) from act_ru_task t
               where assignee_ is null
                 and not exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate')
              union all
              select 'MAIL_NOT_TAKEN', case_id, 'mail ' || id from outgoing_mail
               where state = 'PENDING' and next_at < :pending
              union all
              select 'MAIL_NOT_FINISHED', case_id, 'mail ' || id from outgoing_mail
               where state = 'SENDING' and claimed_at < :sending
              union all
              select 'NOT_REMINDED', case_id, 'task ' || task || ': ' || problem from task_deadline
               where failures >= 3)
            select s.kind, s.case_id, h.business_key_ as number, s.what
              from stuck s left join act_hi_procinst h on h.proc_inst_id_ = s.case_id
             order by s.kind, s.case_id
            """;

    private final JdbcClient database;
    private final Clock clock;

    public StuckCases(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<StuckCase> find() {
        Instant now = clock.instant();
        return database.sql(SQL)
                .param("lock", Timestamp.from(now.minus(LOCK)))
                .param("pending", Timestamp.from(now.minus(PENDING)))
                .param("sending", Timestamp.from(now.minus(SENDING)))
                .query(StuckCase.class)
                .list();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void tell() {
        List<StuckCase> stuck = find();
        if (!stuck.isEmpty()) {
            log.warn(
                    "{} cases cannot go on by themselves; look at them in Cockpit: {}",
                    stuck.size(),
                    stuck.stream().map(StuckCase::toString).collect(Collectors.joining("; ")));
        }
    }
}
