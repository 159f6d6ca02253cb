package bureau.deadlines;

import bureau.people.People;
import bureau.people.Roles;
import bureau.platform.access.Requesters;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** To whom a stage of a task is told. Whoever is away is stood in for, and nobody is asked to decide for himself. */
@Component
class Audience {

    /** More levels than an office has. */
    private static final int TOP = 6;

    private final People people;
    private final TaskService tasks;
    private final HistoryService history;
    private final ObjectProvider<Requesters> requesters;

    Audience(People people, TaskService tasks, HistoryService history, ObjectProvider<Requesters> requesters) {
        this.people = people;
        this.tasks = tasks;
        this.history = history;
        this.requesters = requesters;
    }

    /** Whoever has the task; while nobody has it, everybody who may take it. */
    Set<String> doers(Task task, String caseId) {
        Set<String> requesters = requestersOf(caseId);
        if (task.getAssignee() != null) {
            return Set.of(present(task.getAssignee(), requesters));
        }
        Set<String> candidates = new LinkedHashSet<>();
        for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
            if (IdentityLinkType.CANDIDATE.equals(link.getType())) {
                candidates.addAll(
                        link.getUserId() == null ? people.holders(link.getGroupId()) : List.of(link.getUserId()));
            }
        }
        return present(others(candidates, requesters), requesters);
    }

    /** Who leads the person; a requester is passed over for whoever leads him. */
    Optional<String> managerOf(String person, String caseId) {
        Set<String> requesters = requestersOf(caseId);
        Optional<String> manager = people.managerOf(person);
        for (int level = 0; manager.isPresent() && requesters.contains(manager.get()) && level < TOP; level++) {
            manager = people.managerOf(manager.get());
        }
        return manager.filter(each -> !requesters.contains(each) && !each.equals(person));
    }

    Set<String> present(String person, String caseId) {
        return Set.of(present(person, requestersOf(caseId)));
    }

    /** The role that owns the process; the operators where the model names none. */
    String owner(Deadline deadline) {
        return deadline.owner() == null ? Roles.OPERATOR : deadline.owner();
    }

    Set<String> owners(Deadline deadline) {
        Set<String> requesters = requestersOf(deadline.caseId());
        return present(others(new LinkedHashSet<>(people.holders(owner(deadline))), requesters), requesters);
    }

    /** A requester is left out, unless there is nobody else. */
    private static Set<String> others(Set<String> persons, Set<String> requesters) {
        Set<String> others = new LinkedHashSet<>(persons);
        others.removeAll(requesters);
        return others.isEmpty() ? persons : others;
    }

    private Set<String> present(Set<String> persons, Set<String> requesters) {
        Set<String> present = new LinkedHashSet<>();
        persons.forEach(person -> present.add(present(person, requesters)));
        return present;
    }

    private String present(String person, Set<String> requesters) {
        return people.presentFor(person)
                .filter(each -> each.equals(person) || !requesters.contains(each))
                .orElse(person);
    }

    private Set<String> requestersOf(String caseId) {
        Set<String> persons = new HashSet<>();
        HistoricProcessInstance started = history.createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult();
        if (started != null && started.getStartUserId() != null) {
            persons.add(started.getStartUserId());
        }
        requesters.forEach(each -> persons.addAll(each.requestersOf(caseId)));
        return persons;
    }
}
