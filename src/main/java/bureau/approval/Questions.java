package bureau.approval;

import bureau.deadlines.Deadlines;
import bureau.documents.Documents;
import bureau.notices.TaskArrivals;
import bureau.people.People;
import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an approver must know before he can decide. While he waits, his clock stands still. */
@Service
class Questions {

    private final JdbcClient database;
    private final Deciding deciding;
    private final Signatories signatories;
    private final ApprovalRows rows;
    private final Deadlines deadlines;
    private final TaskArrivals arrivals;
    private final People people;
    private final Documents documents;
    private final Messages messages;
    private final Clock clock;

    Questions(
            JdbcClient database,
            Deciding deciding,
            Signatories signatories,
            ApprovalRows rows,
            Deadlines deadlines,
            TaskArrivals arrivals,
            People people,
            Documents documents,
            Messages messages,
            Clock clock) {
        this.database = database;
        this.deciding = deciding;
        this.signatories = signatories;
        this.rows = rows;
        this.deadlines = deadlines;
        this.arrivals = arrivals;
        this.people = people;
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws bureau.platform.language.Refused when it is not his signature, or there is nobody or nothing to ask */
    @Transactional(propagation = Propagation.MANDATORY)
    public Question ask(String caseId, long stepId, String person, String askedTo, String question) {
        ApprovalStep step = deciding.openStep(caseId, stepId);
        signatories.onBehalfOf(step, person);
        if (question == null || question.isBlank()) {
            throw messages.refused("approval.questionNeeded");
        }
        if (askedTo == null || askedTo.equals(person) || people.find(askedTo).isEmpty()) {
            throw messages.refused("approval.askedNeeded");
        }
        return database.sql("""
                        insert into case_question (case_id, step, asked_by, asked_to, question, asked_at)
                        values (?, ?, ?, ?, ?, ?) returning *
                        """)
                .params(
                        caseId,
                        stepId,
                        person,
                        people.presentFor(askedTo).orElse(askedTo),
                        question.strip(),
                        OffsetDateTime.now(clock))
                .query(Question.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(long id, String person, String answer, List<UUID> files) {
        if (answer == null || answer.isBlank()) {
            throw messages.refused("approval.answerNeeded");
        }
        Question question = get(id);
        int answered = database.sql("""
                        update case_question set answer = ?, answered_by = ?, answered_at = ?
                         where id = ? and answered_at is null and closed_at is null
                        """)
                .params(answer.strip(), person, OffsetDateTime.now(clock), id)
                .update();
        if (answered == 0) {
            throw messages.refused("approval.nothingToDecide");
        }
        files.forEach(file -> documents.attach(file, question.caseId(), person));
        if (open(question.step()).isEmpty()) {
            rows.step(question.step()).ifPresent(step -> deadlines.resume(step.taskId()));
        }
        // With the answer the decision comes to whoever asked as if it were new.
        rows.step(question.step()).ifPresent(step -> arrivals.again(step.taskId()));
    }

    /** Nobody waits for these answers any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String caseId) {
        database.sql("""
                        update case_question set closed_at = ?
                         where case_id = ? and answered_at is null and closed_at is null
                        """).params(OffsetDateTime.now(clock), caseId).update();
    }

    Question get(long id) {
        return database.sql("select * from case_question where id = ?")
                .param(id)
                .query(Question.class)
                .single();
    }

    /** Oldest first. */
    List<Question> of(String caseId) {
        return database.sql("select * from case_question where case_id = ? order by id")
                .param(caseId)
                .query(Question.class)
                .list();
    }

    List<Question> open(long step) {
        return database.sql("""
                        select * from case_question where step = ? and answered_at is null and closed_at is null
                         order by id
                        """).param(step).query(Question.class).list();
    }
}
