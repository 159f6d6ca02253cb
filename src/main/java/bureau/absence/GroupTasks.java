package bureau.absence;

import bureau.absence.TaskMove.Why;
import bureau.people.People;
import bureau.platform.access.FourEyes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** A task that nobody has taken: while all to whom it is offered are away, it is offered to their stand-ins too. */
@Component
class GroupTasks {

    /** @param belongsTo on whose behalf; null where there is no such person */
    private record Offer(String person, String group, String belongsTo) {

        boolean isTo(String otherPerson, String otherGroup) {
            return person == null ? group.equals(otherGroup) : person.equals(otherPerson);
        }
    }

    private final TaskMoves moves;
    private final MovingTasks moving;
    private final People people;
    private final FourEyes fourEyes;

    GroupTasks(TaskMoves moves, MovingTasks moving, People people, FourEyes fourEyes) {
        this.moves = moves;
        this.moving = moving;
        this.people = people;
        this.fourEyes = fourEyes;
    }

    /** @return whether it is offered to others than before */
    boolean reconsider(DelegateTask task) {
        List<IdentityLink> candidates = MovingTasks.candidates(task);
        if (candidates.isEmpty()) {
            return false;
        }
        List<TaskMove> before = moves.offers(task.getId());
        List<Offer> now = offers(task, members(candidates, before));
        List<TaskMove> over = before.stream()
                .filter(old -> now.stream().noneMatch(each -> each.isTo(old.toPerson(), old.toGroup())))
                .toList();
        List<Offer> added = now.stream()
                .filter(each -> candidates.stream().noneMatch(link -> each.isTo(link.getUserId(), link.getGroupId())))
                .toList();
        over.forEach(each -> withdraw(task, each));
        added.forEach(each -> offer(task, each));
        if (!over.isEmpty() || !added.isEmpty()) {
            StandInMark.put(task, !now.isEmpty());
        }
        return !over.isEmpty() || !added.isEmpty();
    }

    /** To whom the model offers the task. */
    private Set<String> members(List<IdentityLink> candidates, List<TaskMove> ours) {
        Set<String> members = new LinkedHashSet<>();
        for (IdentityLink link : candidates) {
            if (ours.stream()
                    .noneMatch(each -> link.getUserId() == null
                            ? link.getGroupId().equals(each.toGroup())
                            : link.getUserId().equals(each.toPerson()))) {
                members.addAll(
                        link.getUserId() == null ? people.holders(link.getGroupId()) : List.of(link.getUserId()));
            }
        }
        return members;
    }

    private List<Offer> offers(DelegateTask task, Set<String> members) {
        boolean decision = fourEyes.guards(task);
        Set<String> requesters = fourEyes.requestersOf(task);
        Set<String> closed = decision ? requesters : Set.of();
        if (members.stream().anyMatch(each -> !closed.contains(each) && !people.isAway(each))) {
            return List.of();
        }
        List<String> open =
                members.stream().filter(each -> !closed.contains(each)).toList();
        Map<String, Offer> offers = new LinkedHashMap<>();
        for (String member : open) {
            people.deputyFor(member, requesters, !decision)
                    .ifPresent(person -> offers.putIfAbsent(person, new Offer(person, null, member)));
        }
        // One who may not decide himself is nobody whose substitute may: his part goes one up.
        members.stream()
                .filter(closed::contains)
                .flatMap(each -> people.managerOf(each).stream())
                .flatMap(each -> people.deputyFor(each, requesters, false).stream())
                .forEach(person -> offers.putIfAbsent(person, new Offer(person, null, null)));
        Optional<String> first = open.stream().findFirst();
        Stream<Offer> owners =
                moving.owners(task, requesters).stream().map(group -> new Offer(null, group, first.orElse(null)));
        return offers.isEmpty() ? owners.toList() : List.copyOf(offers.values());
    }

    private void offer(DelegateTask task, Offer offer) {
        moving.add(task, offer.belongsTo(), null, null, offer.person(), offer.group(), Why.GROUP_AWAY);
        if (offer.person() == null) {
            task.addCandidateGroup(offer.group());
        } else {
            task.addCandidateUser(offer.person());
        }
    }

    private void withdraw(DelegateTask task, TaskMove offer) {
        moving.add(task, offer.belongsTo(), offer.toPerson(), offer.toGroup(), null, null, Why.GROUP_BACK);
        if (offer.toPerson() == null) {
            task.deleteCandidateGroup(offer.toGroup());
        } else {
            task.deleteCandidateUser(offer.toPerson());
        }
    }
}
