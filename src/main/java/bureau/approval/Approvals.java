package bureau.approval;

import bureau.absence.TaskMoves;
import bureau.people.People;
import bureau.platform.language.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The signatures a case needs and has. A decision is a row, written in the transaction in which the person decided. */
@Service
public class Approvals {

    /** What the decision table asks for, before people are found. */
    public record Demand(int seq, String role, String reason) {}

    private final JdbcClient database;
    private final List<ApprovalSubjects> subjects;
    private final Approvers approvers;
    private final People people;
    private final TaskMoves moves;
    private final Messages messages;
    private final Clock clock;

    Approvals(
            JdbcClient database,
            List<ApprovalSubjects> subjects,
            Approvers approvers,
            People people,
            TaskMoves moves,
            Messages messages,
            Clock clock) {
        this.database = database;
        this.subjects = subjects;
        this.approvers = approvers;
        this.people = people;
        this.moves = moves;
        this.messages = messages;
        this.clock = clock;
    }

    /** Opens a new round. Neighbouring steps that lead to the same person become one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(String caseId, List<Demand> demands) {
        if (demands.isEmpty()) {
            throw messages.needsOperator("approval.noRuleFits");
        }
        ApprovalSubject subject = subject(caseId);
        int round = lastRound(caseId) + 1;
        String previous = null;
        for (Demand demand : ordered(demands)) {
            String approver = approvers.approver(demand.role(), subject);
            if (!approver.equals(previous)) {
                database.sql(
                                "insert into approval_step (case_id, round, seq, role, approver, reason) values (?, ?, ?, ?, ?, ?)")
                        .params(caseId, round, demand.seq(), demand.role(), approver, demand.reason())
                        .update();
            }
            previous = approver;
        }
    }

    /** The next signature that is missing. */
    public Optional<ApprovalStep> next(String caseId) {
        return database.sql("""
                        select s.* from approval_step s left join approval_decision d using (case_id, round, seq)
                         where s.case_id = ? and s.round = ? and d.verdict is null
                         order by s.seq limit 1
                        """)
                .params(caseId, lastRound(caseId))
                .query(ApprovalStep.class)
                .optional();
    }

    /**
     * Records what a person decided on the next missing signature.
     *
     * @throws bureau.platform.language.Refused when it is not his to give, or a reason is missing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(String caseId, String person, Verdict verdict, String comment) {
        ApprovalStep step = next(caseId).orElseThrow(() -> messages.refused("approval.nothingToDecide"));
        ApprovalSubject subject = subject(caseId);
        if (person.equals(subject.requester())) {
            throw messages.refused("approval.ownRequest");
        }
        if (verdict != Verdict.APPROVE && (comment == null || comment.isBlank())) {
            throw messages.refused("approval.reasonNeeded");
        }
        database.sql("""
                        insert into approval_decision
                          (case_id, round, seq, person, on_behalf_of, requester, verdict, comment, subject_fingerprint, at)
                        values (?, ?, ?, ?, ?, ?, ?::approval_verdict, ?, ?, ?)
                        """)
                .params(
                        caseId,
                        step.round(),
                        step.seq(),
                        person,
                        onBehalfOf(caseId, step, person),
                        subject.requester(),
                        verdict.name(),
                        comment,
                        subject.fingerprint(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /**
     * What spends money asks this first, so that no way round the approval task leads anywhere.
     *
     * @throws bureau.platform.language.NeedsOperator when a signature is missing or was given for something else
     */
    public void requireApproved(String caseId) {
        String fingerprint = subject(caseId).fingerprint();
        long missing = database.sql("""
                        select count(*) from approval_step s left join approval_decision d using (case_id, round, seq)
                         where s.case_id = ? and s.round = ?
                           and (d.verdict is distinct from 'APPROVE' or d.subject_fingerprint <> ?)
                        """)
                .params(caseId, lastRound(caseId), fingerprint)
                .query(Long.class)
                .single();
        if (lastRound(caseId) == 0 || missing > 0) {
            throw messages.needsOperator("approval.signatureMissing");
        }
    }

    /** All decisions of the case, oldest first. */
    public List<ApprovalDecision> decisions(String caseId) {
        return database.sql("""
                        select d.*, s.role from approval_decision d join approval_step s using (case_id, round, seq)
                         where case_id = ? order by round, seq
                        """).param(caseId).query(Approvals::decision).list();
    }

    /** @return null for whoever the signature belongs to; the absent one whose substitute, or whose task's holder, he is */
    private String onBehalfOf(String caseId, ApprovalStep step, String person) {
        List<String> signers = step.isForGroup() ? people.holders(step.group()) : List.of(step.approver());
        if (signers.contains(person)) {
            return null;
        }
        // Whoever leads the approver gets to the task only after it was escalated to him.
        return Stream.of(
                        people.standsInFor(person).stream(),
                        moves.representedBy(person, caseId).stream(),
                        people.leads(person).stream())
                .flatMap(each -> each)
                .filter(signers::contains)
                .findFirst()
                .orElseThrow(() -> messages.refused("approval.notYours"));
    }

    private ApprovalSubject subject(String caseId) {
        return subjects.stream()
                .flatMap(each -> each.subject(caseId).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No process knows the case " + caseId));
    }

    private int lastRound(String caseId) {
        return database.sql("select coalesce(max(round), 0) from approval_step where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    private static List<Demand> ordered(List<Demand> demands) {
        List<Demand> ordered = new ArrayList<>(demands);
        ordered.sort(Comparator.comparingInt(Demand::seq));
        List<Demand> once = new ArrayList<>();
        for (Demand demand : ordered) {
            if (once.stream().noneMatch(each -> each.seq() == demand.seq())) {
                once.add(demand);
            }
        }
        return once;
    }

    private static ApprovalDecision decision(ResultSet row, int number) throws SQLException {
        return new ApprovalDecision(
                row.getInt("round"),
                row.getInt("seq"),
                row.getString("role"),
                row.getString("person"),
                row.getString("on_behalf_of"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("comment"),
                row.getObject("at", OffsetDateTime.class));
    }
}
