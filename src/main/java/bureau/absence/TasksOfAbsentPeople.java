package bureau.absence;

import bureau.absence.TaskMove.Why;
import bureau.people.People;
import bureau.platform.access.Actor;
import bureau.platform.access.FourEyes;
import bureau.platform.access.StandIns;
import bureau.platform.access.TaskReview;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The one place that decides who has a task while its people are away. It looks at the task as it is and at the office as
 * it is today, so it may be asked at any time and any number of times.
 */
@Component
class TasksOfAbsentPeople implements StandIns {

    private final TaskMoves moves;
    private final MovingTasks moving;
    private final GroupTasks groups;
    private final People people;
    private final FourEyes fourEyes;
    private final Actor actor;

    TasksOfAbsentPeople(
            TaskMoves moves, MovingTasks moving, GroupTasks groups, People people, FourEyes fourEyes, Actor actor) {
        this.moves = moves;
        this.moving = moving;
        this.groups = groups;
        this.people = people;
        this.fourEyes = fourEyes;
        this.actor = actor;
    }

    @Override
    public void assigned(DelegateTask task) {
        if (TaskReview.isPersonal(task)) {
            return;
        }
        String now = task.getAssignee();
        Optional<TaskMove> last = moves.last(task.getId());
        if (now == null || last.filter(move -> now.equals(move.toPerson())).isPresent()) {
            return;
        }
        last.filter(move -> move.why() == Why.AWAY)
                .ifPresent(move -> moving.record(task, move.belongsTo(), move.toPerson(), now, Why.HANDED_OVER));
        if (!people.isAway(now)) {
            return;
        }
        if (actor.is(now)) {
            moving.record(task, now, null, now, Why.TAKEN);
            StandInMark.put(task, false);
        } else {
            give(task, now);
        }
    }

    @Override
    public boolean reconsider(DelegateTask task) {
        if (TaskReview.isPersonal(task)) {
            return false;
        }
        Optional<TaskMove> last = moves.last(task.getId());
        String now = task.getAssignee();
        if (now == null) {
            return last.filter(move -> move.why() == Why.NOBODY)
                    .map(move -> give(task, move.belongsTo()))
                    .orElseGet(() -> groups.reconsider(task));
        }
        Optional<TaskMove> howItCame = last.filter(move -> move.why() == Why.NOBODY || now.equals(move.toPerson()));
        if (howItCame.isPresent() && stays(howItCame.get().why(), now)) {
            return false;
        }
        return give(task, howItCame.map(TaskMove::belongsTo).orElse(now));
    }

    /** What a person has taken of his own will is not taken from him, unless he is away himself. */
    private boolean stays(Why why, String holder) {
        return (why == Why.TAKEN && !people.isClosed(holder)) || (why == Why.NOBODY && !people.isAway(holder));
    }

    /** To the person it belongs to or to who is there for him. @return whether it was with somebody else */
    private boolean give(DelegateTask task, String belongsTo) {
        boolean decision = fourEyes.guards(task);
        Set<String> never = new HashSet<>(fourEyes.requestersOf(task));
        if (!decision) {
            never.remove(belongsTo);
        }
        // Who stands in for a requester is too near to him for a decision.
        Optional<String> present = people.deputyFor(belongsTo, never, !decision);
        if (present.isEmpty()) {
            return moving.toOwner(task, belongsTo, never);
        }
        if (present.get().equals(task.getAssignee())) {
            return false;
        }
        moving.toPerson(task, belongsTo, present.get());
        return true;
    }
}
