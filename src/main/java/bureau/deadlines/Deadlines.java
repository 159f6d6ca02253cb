package bureau.deadlines;

import bureau.platform.access.Office;
import bureau.platform.tasks.OpenTask;
import bureau.platform.tasks.OpenTasks;
import bureau.platform.tasks.TaskWatch;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a row for each task with a term, in the transaction in which the task changes, and stops its clock. */
@Service
@Transactional
public class Deadlines implements TaskWatch {

    private final DeadlineRows rows;
    private final Schedule schedule;
    private final OpenTasks openTasks;
    private final TaskService tasks;
    private final Office office;
    private final Clock clock;

    Deadlines(
            DeadlineRows rows,
            Schedule schedule,
            OpenTasks openTasks,
            @Lazy TaskService tasks,
            Office office,
            Clock clock) {
        this.rows = rows;
        this.schedule = schedule;
        this.openTasks = openTasks;
        this.tasks = tasks;
        this.office = office;
        this.clock = clock;
    }

    /** The clock of the task stands still, say while a question is open. Again, or without a term, changes nothing. */
    public void pause(String taskId) {
        rows.lock(taskId)
                .filter(row -> row.pausedAt() == null)
                .ifPresent(row -> rows.update(row.withPause(clock.instant())));
    }

    /** It runs again: due date, reminders and escalations come later by the working time that has passed. */
    public void resume(String taskId) {
        rows.lock(taskId).filter(row -> row.pausedAt() != null).ifPresent(row -> {
            Deadline resumed = schedule.resumed(row);
            rows.update(resumed);
            office.acts(() -> tasks.setDueDate(taskId, Date.from(resumed.dueAt())));
        });
    }

    @Override
    public void opened(OpenTask task) {
        if (task.dueAt() != null) {
            rows.insert(schedule.of(task));
        }
    }

    @Override
    public void changed(String taskId, Instant dueAt) {
        Optional<Deadline> row = rows.find(taskId);
        if (dueAt == null) {
            row.ifPresent(gone -> rows.delete(taskId));
        } else if (row.isEmpty()) {
            openTasks.find(taskId).ifPresent(this::opened);
        } else if (!row.get().dueAt().equals(dueAt)) {
            rows.lock(taskId).ifPresent(locked -> rows.update(schedule.moved(locked, dueAt)));
        }
    }

    @Override
    public void over(String taskId) {
        rows.delete(taskId);
    }

    /** A task that is older than this table gets its row. */
    void adopt(String taskId) {
        openTasks.find(taskId).ifPresent(this::opened);
    }
}
