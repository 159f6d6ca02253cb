package bureau.approval;

import bureau.deadlines.Deadlines;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.platform.variables.CaseIds;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The tasks in which signatures are asked for. One that goes on after a question keeps the term of the one before. */
@Component
class ApprovalTasks {

    private final ApprovalRows rows;
    private final Subjects subjects;
    private final Questions questions;
    private final Deadlines deadlines;
    private final Messages messages;
    private final ZoneId zone;

    ApprovalTasks(
            ApprovalRows rows,
            Subjects subjects,
            Questions questions,
            Deadlines deadlines,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.rows = rows;
        this.subjects = subjects;
        this.questions = questions;
        this.deadlines = deadlines;
        this.messages = messages;
        this.zone = zone;
    }

    ApprovalStep opened(DelegateTask task) {
        ApprovalStep step = rows.step(signature(task)).orElseThrow();
        if (step.due() != null) {
            task.setDueDate(Date.from(step.due().toInstant()));
            deadlines.changed(task.getId(), step.due().toInstant());
        }
        ApprovalPanel panel = subjects.panel(CaseIds.of(task), new Plain(messages.office(), zone));
        task.setName(messages.text(messages.office(), "approval.taskName", panel.number(), panel.subject()));
        rows.asked(step.id(), task.getId(), dueOf(task));
        if (!questions.open(step.id()).isEmpty()) {
            deadlines.pause(task.getId());
        }
        return rows.step(step.id()).orElseThrow();
    }

    /** The task goes, the signature is still to be given in another one. */
    void goesOn(DelegateTask task) {
        deadlines.resume(task.getId());
        rows.asked(signature(task), task.getId(), dueOf(task));
    }

    static long signature(DelegateTask task) {
        return Long.parseLong(ApprovalProcess.SIGNATURE.get(task));
    }

    private OffsetDateTime dueOf(DelegateTask task) {
        return task.getDueDate() == null
                ? null
                : task.getDueDate().toInstant().atZone(zone).toOffsetDateTime();
    }
}
