package bureau.approval;

import bureau.deadlines.Deadlines;
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
    private final Questions questions;
    private final Deadlines deadlines;
    private final ZoneId zone;

    ApprovalTasks(
            ApprovalRows rows, Questions questions, Deadlines deadlines, @Value("${bureau.time-zone}") ZoneId zone) {
        this.rows = rows;
        this.questions = questions;
        this.deadlines = deadlines;
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
