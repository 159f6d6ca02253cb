package bureau.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for what is due, one task after the other, each in a transaction of its own: what fails is tried again later and
 * holds up nothing else. Several servers may do so at once.
 */
@Component
class DeadlineSweep {

    private static final Logger log = LoggerFactory.getLogger(DeadlineSweep.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
    private static final int LONGEST_PROBLEM = 500;

    private final DeadlineRows rows;
    private final Reminders reminders;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadlineSweep(DeadlineRows rows, Reminders reminders, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.reminders = reminders;
        this.transaction = transaction;
        this.clock = clock;
    }

    void sweep() {
        while (next()) {
            // The next one.
        }
    }

    private boolean next() {
        Deadline[] claimed = new Deadline[1];
        try {
            transaction.executeWithoutResult(status -> {
                Optional<Deadline> due = rows.claim(clock.instant());
                due.ifPresent(deadline -> {
                    claimed[0] = deadline;
                    reminders.tell(deadline);
                });
            });
            return claimed[0] != null;
        } catch (RuntimeException failure) {
            if (claimed[0] == null) {
                throw failure;
            }
            later(claimed[0], failure);
            return true;
        }
    }

    private void later(Deadline deadline, RuntimeException failure) {
        Duration pause = PAUSES.get(Math.min(deadline.failures(), PAUSES.size() - 1));
        log.warn("Task {} of case {}: not told what is due", deadline.taskId(), deadline.caseId(), failure);
        String problem = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        rows.failed(
                deadline.taskId(),
                clock.instant().plus(pause),
                problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)));
    }
}
