package bureau.deadlines;

import java.time.Instant;
import java.util.List;

/**
 * A row for a task that waits.
 *
 * @param owner role that owns the process; may be null
 * @param firstAfter seconds of working time from due to the first escalation
 * @param done how many stages are behind it
 * @param pausedAt null while the clock runs
 */
record Deadline(
        String taskId,
        String caseId,
        String process,
        String task,
        String owner,
        Instant createdAt,
        Instant dueAt,
        long firstAfter,
        long secondAfter,
        Instant remindAt,
        Instant firstAt,
        Instant secondAt,
        int done,
        Instant pausedAt,
        int failures) {

    List<Instant> stages() {
        return List.of(remindAt, dueAt, firstAt, secondAt);
    }

    /** How many stages have come by that moment. */
    int reached(Instant now) {
        return (int) stages().stream().filter(at -> !at.isAfter(now)).count();
    }

    /** When the next stage comes, or null after the last. */
    Instant nextAt() {
        return done == Stage.values().length ? null : stages().get(done);
    }

    Deadline withDone(int stages) {
        return new Deadline(
                taskId,
                caseId,
                process,
                task,
                owner,
                createdAt,
                dueAt,
                firstAfter,
                secondAfter,
                remindAt,
                firstAt,
                secondAt,
                stages,
                pausedAt,
                failures);
    }

    Deadline withPause(Instant since) {
        return new Deadline(
                taskId,
                caseId,
                process,
                task,
                owner,
                createdAt,
                dueAt,
                firstAfter,
                secondAfter,
                remindAt,
                firstAt,
                secondAt,
                done,
                since,
                failures);
    }
}
