package bureau.approval;

import bureau.calendar.WorkingTime;
import bureau.deadlines.Deadlines;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The tasks in which signatures are asked for. One that goes on after a question keeps the term of the one before. */
@Component
class ApprovalTasks {

    private final ApprovalRows rows;
    private final Questions questions;
    private final Deadlines deadlines;
    private final WorkingTime workingTime;
    private final ZoneId zone;

    ApprovalTasks(
            ApprovalRows rows,
            Questions questions,
            Deadlines deadlines,
            WorkingTime workingTime,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.rows = rows;
        this.questions = questions;
        this.deadlines = deadlines;
        this.workingTime = workingTime;
        this.zone = zone;
    }

    ApprovalStep opened(DelegateTask task) {
        ApprovalStep step = rows.step(signature(task)).orElseThrow();
        if (step.due() != null) {
            task.setDueDate(Date.from(step.due().toInstant()));
            deadlines.changed(task.getId(), step.due().toInstant());
        }
        rows.asked(step.id(), task.getId(), dueOf(task));
        if (!questions.open(step.id()).isEmpty()) {
            deadlines.pause(task.getId());
        }
        return rows.step(step.id()).orElseThrow();
    }

    /** The task goes, the signature is still to be given in another one; if its clock stood still, from its beginning on. */
    void goesOn(DelegateTask task) {
        ApprovalStep step = rows.step(signature(task)).orElseThrow();
        OffsetDateTime due = dueOf(task);
        if (due != null && !questions.open(step.id()).isEmpty()) {
            ZonedDateTime now = workingTime.now();
            Duration stood =
                    workingTime.between(task.getCreateTime().toInstant().atZone(zone), now);
            due = workingTime.after(due.atZoneSameInstant(zone), stood).toOffsetDateTime();
        }
        rows.asked(step.id(), task.getId(), due);
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
