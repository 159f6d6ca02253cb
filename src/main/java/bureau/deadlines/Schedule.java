package bureau.deadlines;

import bureau.calendar.Term;
import bureau.calendar.Terms;
import bureau.calendar.WorkingTime;
import bureau.platform.tasks.OpenTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** When a task's stages come, counted in working time. */
@Component
class Schedule {

    private static final String PREFIX = "user_";

    private final Terms terms;
    private final WorkingTime workingTime;
    private final Clock clock;

    Schedule(Terms terms, WorkingTime workingTime, Clock clock) {
        this.terms = terms;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    Deadline of(OpenTask task) {
        String name = task.task().startsWith(PREFIX) ? task.task().substring(PREFIX.length()) : task.task();
        Term term = terms.of(task.process(), name, task.priority() == null ? Terms.NORMAL : task.priority());
        Duration first = term.firstEscalation();
        Duration second = term.secondEscalation().compareTo(first) < 0 ? first : term.secondEscalation();
        return moments(
                new Deadline(
                        task.id(),
                        task.caseId(),
                        task.process(),
                        task.task(),
                        task.owner(),
                        task.createdAt(),
                        task.dueAt(),
                        first.toSeconds(),
                        second.toSeconds(),
                        null,
                        null,
                        null,
                        0,
                        null,
                        0),
                task.dueAt());
    }

    /** With a new term: what had come by the old one and has not by the new one comes again. */
    Deadline moved(Deadline before, Instant dueAt) {
        Deadline moved = moments(before, dueAt);
        return moved.withDone(Math.min(before.done(), moved.reached(clock.instant())));
    }

    /** Every moment later by the working time that has passed since the pause began. */
    Deadline resumed(Deadline paused) {
        Duration lost = workingTime.between(zoned(paused.pausedAt()), workingTime.now());
        return new Deadline(
                paused.taskId(),
                paused.caseId(),
                paused.process(),
                paused.task(),
                paused.owner(),
                paused.createdAt(),
                later(paused.dueAt(), lost),
                paused.firstAfter(),
                paused.secondAfter(),
                later(paused.remindAt(), lost),
                later(paused.firstAt(), lost),
                later(paused.secondAt(), lost),
                paused.done(),
                null,
                0);
    }

    private Deadline moments(Deadline row, Instant dueAt) {
        Duration threeQuarters = workingTime
                .between(zoned(row.createdAt()), zoned(dueAt))
                .multipliedBy(3)
                .dividedBy(4);
        Instant remindAt = later(row.createdAt(), threeQuarters);
        return new Deadline(
                row.taskId(),
                row.caseId(),
                row.process(),
                row.task(),
                row.owner(),
                row.createdAt(),
                dueAt,
                row.firstAfter(),
                row.secondAfter(),
                remindAt.isAfter(dueAt) ? dueAt : remindAt,
                later(dueAt, Duration.ofSeconds(row.firstAfter())),
                later(dueAt, Duration.ofSeconds(row.secondAfter())),
                row.done(),
                row.pausedAt(),
                row.failures());
    }

    /** To the millisecond, as the engine keeps a due date. */
    private Instant later(Instant moment, Duration work) {
        return work.isZero()
                ? moment
                : workingTime.after(zoned(moment), work).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private ZonedDateTime zoned(Instant moment) {
        return moment.atZone(clock.getZone());
    }
}
