package bureau.absence;

import bureau.platform.access.Office;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives tasks that an earlier release moved the mark that lists of tasks ask for. */
@Component
class MarkEarlierMoves {

    private final TaskMoves moves;
    private final TaskService tasks;
    private final Office office;

    MarkEarlierMoves(TaskMoves moves, TaskService tasks, Office office) {
        this.moves = moves;
        this.tasks = tasks;
        this.office = office;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void mark() {
        office.acts(() -> moves.unmarked().forEach(task -> tasks.setVariableLocal(task, StandInMark.VARIABLE, true)));
    }
}
