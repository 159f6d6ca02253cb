package bureau.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of all moves. */
@Repository
public class TaskMoves {

    private static final String NOT_UNDONE = """
            not exists (select 1 from task_move later where later.task_id = m.task_id and later.id > m.id
                and (later.from_person = m.to_person or later.from_group = m.to_group))
            """;

    private static final String UNTOLD_TO = """
            m.task_id = :task and m.told_at is null and m.why in ('AWAY', 'NOBODY', 'GROUP_AWAY')
              and (m.to_person = :person or m.to_group in
                   (select group_id_ from act_id_membership where user_id_ = :person))
              and
            """ + NOT_UNDONE;

    private final JdbcClient database;

    TaskMoves(JdbcClient database) {
        this.database = database;
    }

    /** All moves of the case, the oldest first. */
    public List<TaskMove> ofCase(String caseId) {
        return database.sql("select * from task_move where case_id = ? order by id")
                .param(caseId)
                .query(TaskMove.class)
                .list();
    }

    /** For whom the person may act in the case, because a task of theirs that is open has come to him. */
    public Set<String> representedBy(String person, String caseId) {
        return database.sql("""
                        select distinct m.belongs_to from task_move m join act_ru_task t on t.id_ = m.task_id
                         where m.case_id = :case and m.belongs_to is not null and m.why in ('AWAY', 'NOBODY', 'GROUP_AWAY')
                           and (m.to_person = :person or m.to_group in
                                (select group_id_ from act_id_membership where user_id_ = :person))
                           and
                        """ + NOT_UNDONE)
                .param("case", caseId)
                .param("person", person)
                .query(String.class)
                .set();
    }

    /** On whose behalf the person has, or may take, which of these tasks; tasks that are simply his are not among them. */
    public Map<String, String> onBehalf(String person, Collection<String> taskIds) {
        Map<String, String> found = new HashMap<>();
        if (!taskIds.isEmpty()) {
            database.sql("""
                            select m.task_id, m.belongs_to from task_move m
                             where m.task_id in (:tasks) and m.belongs_to is not null
                               and m.why in ('AWAY', 'NOBODY', 'GROUP_AWAY')
                               and (m.to_person = :person or m.to_group in
                                    (select group_id_ from act_id_membership where user_id_ = :person))
                               and
                            """ + NOT_UNDONE + " order by m.id")
                    .param("tasks", taskIds)
                    .param("person", person)
                    .query(row -> {
                        found.put(row.getString("task_id"), row.getString("belongs_to"));
                    });
        }
        return found;
    }

    /** Tasks that moved before there was {@link StandInMark}. */
    List<String> unmarked() {
        return database.sql("""
                        select distinct t.id_ from task_move m join act_ru_task t on t.id_ = m.task_id
                         where m.why in ('AWAY', 'NOBODY', 'GROUP_AWAY')
                           and not exists (select 1 from act_ru_variable v where v.task_id_ = t.id_ and v.name_ = :mark)
                           and
                        """ + NOT_UNDONE)
                .param("mark", StandInMark.VARIABLE)
                .query(String.class)
                .list();
    }

    void add(TaskMove move) {
        database.sql("""
                        insert into task_move
                          (task_id, case_id, belongs_to, from_person, from_group, to_person, to_group, why, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        move.taskId(),
                        move.caseId(),
                        move.belongsTo(),
                        move.fromPerson(),
                        move.fromGroup(),
                        move.toPerson(),
                        move.toGroup(),
                        move.why().name(),
                        move.at())
                .update();
    }

    /** How the task came to whoever has it. */
    Optional<TaskMove> last(String taskId) {
        return database.sql("""
                        select * from task_move where task_id = ? and why not in ('GROUP_AWAY', 'GROUP_BACK')
                         order by id desc limit 1
                        """).param(taskId).query(TaskMove.class).optional();
    }

    /** The roles for which the task waits because nobody stands in. */
    List<String> ownersAsked(String taskId) {
        return database.sql("select to_group from task_move m where task_id = ? and why = 'NOBODY' and " + NOT_UNDONE)
                .param(taskId)
                .query(String.class)
                .list();
    }

    /** To whom the task is offered beyond those whom its model names. */
    List<TaskMove> offers(String taskId) {
        return database.sql("select * from task_move m where task_id = ? and why = 'GROUP_AWAY' and " + NOT_UNDONE)
                .param(taskId)
                .query(TaskMove.class)
                .list();
    }

    /** @param process which version of which @param number of its case, where it has one */
    record Open(String id, String process, String name, String number) {}

    /** The tasks that are the person's to do, also those that somebody else does for him. */
    List<Open> with(String person) {
        return database.sql("""
                        select t.id_ as id, t.proc_def_id_ as process, t.name_ as name, h.business_key_ as number
                          from act_ru_task t left join act_hi_procinst h on h.proc_inst_id_ = t.proc_inst_id_
                         where t.assignee_ = :person or t.owner_ = :person
                         order by t.due_date_, t.id_ limit 200
                        """).param("person", person).query(Open.class).list();
    }

    /** Whether a task is the person's to do, in another process than this one. */
    public boolean hasAny(String person, String butOfProcess) {
        return with(person).stream().anyMatch(task -> !task.process().startsWith(butOfProcess + ":"));
    }

    /** A move of which its receivers have not read. @param number of the case, where it has one */
    record News(
            long id,
            String toPerson,
            String toGroup,
            String belongsTo,
            String process,
            String task,
            String number,
            Instant due) {}

    List<News> untold() {
        return database.sql("""
                        select m.id, m.to_person, m.to_group, m.belongs_to, t.proc_def_id_ as process, t.name_ as task,
                               h.business_key_ as number, t.due_date_ as due
                          from task_move m join act_ru_task t on t.id_ = m.task_id
                          left join act_hi_procinst h on h.proc_inst_id_ = t.proc_inst_id_
                         where m.told_at is null and m.why in ('AWAY', 'NOBODY', 'GROUP_AWAY') and
                        """ + NOT_UNDONE + " order by t.due_date_, m.id")
                .query(TaskMoves::news)
                .list();
    }

    /** Whether the task has come to the person, or to a role of his, in place of others, and no mail has told so yet. */
    public boolean isUntold(String taskId, String person) {
        return database.sql("select exists (select 1 from task_move m where " + UNTOLD_TO + ")")
                .param("task", taskId)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Another mail has told it. */
    public void told(String taskId, String person, OffsetDateTime at) {
        database.sql("update task_move m set told_at = :at where " + UNTOLD_TO)
                .param("at", at)
                .param("task", taskId)
                .param("person", person)
                .update();
    }

    /** For whom the person does the task, if he has it in another's place. */
    public Optional<String> behalf(String taskId, String person) {
        return last(taskId)
                .filter(move -> move.why() == TaskMove.Why.AWAY && person.equals(move.toPerson()))
                .map(TaskMove::belongsTo);
    }

    /** @return how many of them nobody had told before */
    int tell(List<Long> ids, OffsetDateTime at) {
        return database.sql("update task_move set told_at = :at where id in (:ids) and told_at is null")
                .param("at", at)
                .param("ids", ids)
                .update();
    }

    private static News news(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        return new News(
                row.getLong("id"),
                row.getString("to_person"),
                row.getString("to_group"),
                row.getString("belongs_to"),
                row.getString("process"),
                row.getString("task"),
                row.getString("number"),
                due == null ? null : due.toInstant());
    }
}
