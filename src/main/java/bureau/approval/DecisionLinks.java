package bureau.approval;

import bureau.approval.DecisionLink.State;
import bureau.calendar.WorkingTime;
import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links in mails by which an approver decides. The secret is in the mail alone; here is its hash, for whom and for what it is. A
 * link that waits is good as long as the task waits with that person and the case is what the mail told.
 */
@Service
public class DecisionLinks {

    private static final int SECRET_BYTES = 32;

    private final JdbcClient database;
    private final ApprovalRows rows;
    private final Subjects subjects;
    private final Signatories signatories;
    private final WorkingTime workingTime;
    private final Messages messages;
    private final int workingDays;
    private final SecureRandom random = new SecureRandom();

    DecisionLinks(
            JdbcClient database,
            ApprovalRows rows,
            Subjects subjects,
            Signatories signatories,
            WorkingTime workingTime,
            Messages messages,
            @Value("${bureau.mail-decisions-days}") int workingDays) {
        this.database = database;
        this.rows = rows;
        this.subjects = subjects;
        this.signatories = signatories;
        this.workingTime = workingTime;
        this.messages = messages;
        this.workingDays = workingDays;
    }

    /** @return the secret */
    @Transactional(propagation = Propagation.MANDATORY)
    String make(ApprovalStep step, String person) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("""
                        insert into decision_link
                          (hash, task_id, case_id, step, person, on_behalf_of, fingerprint, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        hash(secret),
                        step.taskId(),
                        step.caseId(),
                        step.id(),
                        person,
                        signatories.onBehalfOf(step, person),
                        subjects.get(step.caseId()).facets().written(),
                        workingTime.now().toOffsetDateTime(),
                        expiry())
                .update();
        return secret;
    }

    OffsetDateTime expiry() {
        return workingTime
                .closingAfter(workingTime.now().toLocalDate(), workingDays)
                .toOffsetDateTime();
    }

    public Optional<DecisionLink> find(String secret) {
        return database.sql("select * from decision_link where hash = ?")
                .param(hash(secret))
                .query(DecisionLink.class)
                .optional();
    }

    /** The same for somebody who decides now: whoever comes by the same link at this moment waits and finds it used. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<DecisionLink> lock(String secret) {
        return database.sql("select * from decision_link where hash = ? for update")
                .param(hash(secret))
                .query(DecisionLink.class)
                .optional();
    }

    public State state(DecisionLink link) {
        if (link.usedAt() != null) {
            return State.USED;
        }
        Optional<ApprovalStep> step =
                rows.step(link.step()).filter(each -> link.taskId().equals(each.taskId()));
        Optional<String> assignee = database.sql("select coalesce(assignee_, '') from act_ru_task where id_ = ?")
                .param(link.taskId())
                .query(String.class)
                .optional();
        if (step.isEmpty() || assignee.isEmpty()) {
            return State.GONE;
        }
        if (!isWith(link, step.get(), assignee.get())) {
            return State.MOVED;
        }
        if (!subjects.get(link.caseId()).facets().written().equals(link.fingerprint())) {
            return State.CHANGED;
        }
        return workingTime.now().toOffsetDateTime().isAfter(link.expiresAt()) ? State.EXPIRED : State.OPEN;
    }

    /**
     * After the decision, in its transaction.
     *
     * @throws Refused when what was decided is not what the mail told of
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void used(DecisionLink link) {
        List<ApprovalRows.Given> given = rows.given(link.caseId()).stream()
                .filter(each -> each.step().id() == link.step()
                        && each.decision().person().equals(link.person()))
                .toList();
        if (given.isEmpty() || !given.get(given.size() - 1).seen().written().equals(link.fingerprint())) {
            throw messages.refused("approval.link.changed");
        }
        database.sql("update decision_link set used_at = ?, decision = ? where hash = ?")
                .params(
                        workingTime.now().toOffsetDateTime(),
                        given.get(given.size() - 1).decision().id(),
                        link.hash())
                .update();
    }

    /** What was decided by the link. */
    public Optional<Verdict> verdict(DecisionLink link) {
        return rows.decisionsOn(link.step()).stream()
                .filter(each -> link.decision() != null && each.id() == link.decision())
                .map(ApprovalDecision::verdict)
                .findFirst();
    }

    /** Ids of the decisions of a case that came by such links. */
    List<Long> decisions(String caseId) {
        return database.sql("select decision from decision_link where case_id = ? and decision is not null")
                .param(caseId)
                .query(Long.class)
                .list();
    }

    private boolean isWith(DecisionLink link, ApprovalStep step, String assignee) {
        try {
            signatories.onBehalfOf(step, link.person());
            return assignee.isEmpty() ? step.isForGroup() : assignee.equals(link.person());
        } catch (Refused notHis) {
            return false;
        }
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
