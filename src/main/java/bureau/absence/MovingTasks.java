package bureau.absence;

import bureau.absence.TaskMove.Why;
import bureau.people.People;
import bureau.people.Roles;
import bureau.platform.access.TaskReview;
import bureau.platform.variables.CaseIds;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** Gives a task to others and writes it down in the same transaction. */
@Component
class MovingTasks {

    private final TaskMoves moves;
    private final People people;
    private final Clock clock;

    MovingTasks(TaskMoves moves, People people, Clock clock) {
        this.moves = moves;
        this.people = people;
        this.clock = clock;
    }

    /** The owner of the task stays the one on whose behalf it is done. */
    void toPerson(DelegateTask task, String belongsTo, String person) {
        boolean back = person.equals(belongsTo);
        Why why = back ? Why.BACK : Why.AWAY;
        List<String> owners = task.getAssignee() == null ? moves.ownersAsked(task.getId()) : List.of();
        if (owners.isEmpty()) {
            record(task, belongsTo, task.getAssignee(), person, why);
        } else {
            owners.forEach(group -> add(task, belongsTo, null, group, person, null, why));
        }
        task.setAssignee(person);
        if (back && belongsTo.equals(task.getOwner())) {
            task.setOwner(null);
        } else if (!back && task.getOwner() == null) {
            task.setOwner(belongsTo);
        }
        StandInMark.put(task, !back);
    }

    /** @return false when it waits for the owner of the process already */
    boolean toOwner(DelegateTask task, String belongsTo, Set<String> never) {
        if (task.getAssignee() == null && moves.last(task.getId()).isPresent()) {
            return false;
        }
        String before = task.getAssignee();
        task.setAssignee(null);
        if (task.getOwner() == null) {
            task.setOwner(belongsTo);
        }
        for (String group : owners(task, never)) {
            add(task, belongsTo, before, null, null, group, Why.NOBODY);
            if (candidates(task).stream().noneMatch(link -> group.equals(link.getGroupId()))) {
                task.addCandidateGroup(group);
            }
        }
        StandInMark.put(task, true);
        return true;
    }

    /** The role that answers for the process; the administrators too where it has nobody who is there. */
    List<String> owners(DelegateTask task, Set<String> never) {
        String owner = Optional.ofNullable(TaskReview.ownerOf(task)).orElse(Roles.OFFICE_MANAGER);
        List<String> roles = new ArrayList<>(List.of(owner));
        boolean somebody =
                people.holders(owner).stream().anyMatch(person -> !never.contains(person) && !people.isAway(person));
        if (!somebody) {
            roles.add(Roles.ADMINISTRATOR);
        }
        return roles;
    }

    void record(DelegateTask task, String belongsTo, String from, String to, Why why) {
        add(task, belongsTo, from, null, to, null, why);
    }

    void add(DelegateTask task, String belongsTo, String from, String fromGroup, String to, String toGroup, Why why) {
        String caseId = task.getProcessInstanceId() == null ? task.getId() : CaseIds.of(task);
        moves.add(new TaskMove(
                task.getId(), caseId, belongsTo, from, fromGroup, to, toGroup, why, OffsetDateTime.now(clock)));
    }

    static List<IdentityLink> candidates(DelegateTask task) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
    }
}
