package bureau.deadlines;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty(name = "bureau.deadlines.sweep", havingValue = "true")
class DeadlineSchedule {

    private static final Logger log = LoggerFactory.getLogger(DeadlineSchedule.class);

    private final DeadlineRows rows;
    private final Deadlines deadlines;
    private final DeadlineSweep sweep;

    DeadlineSchedule(DeadlineRows rows, Deadlines deadlines, DeadlineSweep sweep) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.sweep = sweep;
    }

    @EventListener
    void adopt(ApplicationReadyEvent ready) {
        for (String taskId : rows.withoutRow()) {
            try {
                deadlines.adopt(taskId);
            } catch (RuntimeException failure) {
                log.warn("Task {} goes without reminders", taskId, failure);
            }
        }
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void sweep() {
        sweep.sweep();
    }
}
