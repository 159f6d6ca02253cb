package bureau.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signatures and the decisions. */
@Repository
class ApprovalRows {

    /** A decision beside the signature that it gave. */
    record Given(ApprovalStep step, ApprovalDecision decision, Facets seen) {}

    private final JdbcClient database;

    ApprovalRows(JdbcClient database) {
        this.database = database;
    }

    int lastRound(String caseId) {
        return database.sql("select coalesce(max(round), 0) from approval_step where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    /** In the order in which they are asked for. */
    List<ApprovalStep> steps(String caseId, int round) {
        return database.sql("select * from approval_step where case_id = ? and round = ? order by seq, id")
                .params(caseId, round)
                .query(ApprovalStep.class)
                .list();
    }

    Optional<ApprovalStep> step(long id) {
        return database.sql("select * from approval_step where id = ?")
                .param(id)
                .query(ApprovalStep.class)
                .optional();
    }

    Optional<ApprovalStep> stepOfTask(String taskId) {
        return database.sql("select * from approval_step where task_id = ?")
                .param(taskId)
                .query(ApprovalStep.class)
                .optional();
    }

    /** Which of these tasks ask for a signature. */
    List<ApprovalStep> stepsOfTasks(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : database.sql("select * from approval_step where task_id in (:tasks)")
                        .param("tasks", taskIds)
                        .query(ApprovalStep.class)
                        .list();
    }

    long add(
            String caseId, int round, int seq, String role, String approver, String reason, int needed, String facets) {
        return database.sql("""
                        insert into approval_step (case_id, round, seq, role, approver, reason, needed, facets)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(caseId, round, seq, role, approver, reason, needed, facets)
                .query(Long.class)
                .single();
    }

    void asked(long step, String taskId, OffsetDateTime due) {
        database.sql("update approval_step set task_id = ?, due = ? where id = ?")
                .params(taskId, due, step)
                .update();
    }

    void forwarded(long step, String person) {
        database.sql("update approval_step set forwarded_to = ? where id = ?")
                .params(person, step)
                .update();
    }

    void found(long step, String approver, String person, String because) {
        database.sql("update approval_step set approver = ?, found_by = ?, found_because = ? where id = ?")
                .params(approver, person, because, step)
                .update();
    }

    /** @param decision its id does not count */
    long add(ApprovalStep step, ApprovalDecision decision, Set<String> requesters, Facets seen) {
        return database.sql("""
                        insert into approval_decision (step, case_id, person, on_behalf_of, requesters, verdict, comment,
                          forwarded_to, carried_from, subject_fingerprint, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        step.id(),
                        step.caseId(),
                        decision.person(),
                        decision.onBehalfOf(),
                        requesters.stream().sorted().toArray(String[]::new),
                        decision.verdict().name(),
                        decision.comment(),
                        decision.forwardedTo(),
                        decision.carriedFrom(),
                        seen.written(),
                        decision.at())
                .query(Long.class)
                .single();
    }

    void addLine(long decision, LineCuts.Cut cut) {
        database.sql("""
                        insert into approval_line (decision, line, name, from_quantity, to_quantity, reason)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(decision, cut.line(), cut.name(), cut.from(), cut.left(), cut.reason())
                .update();
    }

    /** How often the case was returned for rework. */
    int returns(String caseId) {
        return database.sql("select count(*) from approval_decision where case_id = ? and verdict = 'REWORK'")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    /** What was decided on one signature, oldest first. */
    List<ApprovalDecision> decisionsOn(long step) {
        return rows("d.step = ?", step).stream().map(Given::decision).toList();
    }

    /** Oldest first. */
    List<ApprovalDecision> decisions(String caseId) {
        return given(caseId).stream().map(Given::decision).toList();
    }

    List<LineChange> lineChanges(String caseId) {
        return database.sql("""
                        select l.* from approval_line l join approval_decision d on d.id = l.decision
                         where d.case_id = ? order by l.decision, l.line
                        """).param(caseId).query(LineChange.class).list();
    }

    List<Given> given(String caseId) {
        return rows("d.case_id = ?", caseId);
    }

    private List<Given> rows(String condition, Object value) {
        return database.sql("""
                        select d.*, s.round, s.seq, s.role, s.approver, s.reason, s.needed, s.facets,
                               s.forwarded_to as holder, s.due, s.task_id
                          from approval_decision d join approval_step s on s.id = d.step
                         where %s order by s.round, d.at, d.id
                        """.formatted(condition))
                .param(value)
                .query(ApprovalRows::given)
                .list();
    }

    private static Given given(ResultSet row, int number) throws SQLException {
        ApprovalStep step = new ApprovalStep(
                row.getLong("step"),
                row.getString("case_id"),
                row.getInt("round"),
                row.getInt("seq"),
                row.getString("role"),
                row.getString("approver"),
                row.getString("reason"),
                row.getInt("needed"),
                row.getString("facets"),
                row.getString("holder"),
                row.getObject("due", OffsetDateTime.class),
                row.getString("task_id"));
        ApprovalDecision decision = new ApprovalDecision(
                row.getLong("id"),
                step.round(),
                step.seq(),
                step.role(),
                row.getString("person"),
                row.getString("on_behalf_of"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("comment"),
                row.getString("forwarded_to"),
                row.getObject("carried_from", Integer.class),
                row.getObject("at", OffsetDateTime.class));
        return new Given(step, decision, Facets.read(row.getString("subject_fingerprint")));
    }
}
