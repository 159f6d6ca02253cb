package bureau.absence;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** So a day that begins is noticed within a minute. */
@Component
@ConditionalOnProperty(name = "bureau.absence.sweep", havingValue = "true")
class TaskMoveSchedule {

    private final TaskMoveSweep sweep;

    TaskMoveSchedule(TaskMoveSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void sweep() {
        sweep.sweepAfterChanges();
    }
}
