package bureau.absence;

import bureau.platform.access.Office;
import bureau.platform.access.TaskReview;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Brings all open tasks to those who are there today. Doing it twice, or on two servers at once, changes nothing more. */
@Service
public class TaskMoveSweep {

    private final DoubtfulTasks doubtful;
    private final TaskMoveMails mails;
    private final TaskReview tasks;
    private final Office office;
    private final AbsenceState state;
    private final Clock clock;

    TaskMoveSweep(
            DoubtfulTasks doubtful,
            TaskMoveMails mails,
            TaskReview tasks,
            Office office,
            AbsenceState state,
            Clock clock) {
        this.doubtful = doubtful;
        this.mails = mails;
        this.tasks = tasks;
        this.office = office;
        this.state = state;
        this.clock = clock;
    }

    /** @return whether all tasks could be looked at; if not, the next sweep does it */
    public boolean sweep() {
        return office.asks(() -> {
            boolean all = true;
            for (String task : doubtful.on(LocalDate.now(clock))) {
                all &= tasks.reconsider(task);
            }
            mails.tell();
            return all;
        });
    }

    /** Cheap while nobody comes or goes. */
    void sweepAfterChanges() {
        if (state.mayHaveChanged()) {
            state.swept(sweep());
        } else {
            mails.tell();
        }
    }
}
