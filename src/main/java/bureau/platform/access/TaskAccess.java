package bureau.platform.access;

import bureau.platform.tasks.TaskLinks;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/**
 * Who may see, do and hand over a task. It follows from the task itself and the office's people; there is no
 * authorisation row for a task.
 */
@Component
class TaskAccess {

    private final Colleagues colleagues;

    TaskAccess(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** The person himself and those he stands in for. */
    Set<String> actsAs(String userId) {
        Set<String> persons = new HashSet<>(colleagues.standsInFor(userId));
        persons.add(userId);
        return persons;
    }

    /** Those whose tasks the person sees: his own, those he stands in for, those he leads. */
    Set<String> sees(String userId) {
        Set<String> persons = actsAs(userId);
        persons.addAll(colleagues.leads(userId));
        return persons;
    }

    boolean maySee(Authentication user, TaskEntity task) {
        Set<String> sees = sees(user.getUserId());
        return sees.contains(task.getAssignee())
                || sees.contains(task.getOwner())
                || isCandidate(user, task.getCandidates());
    }

    /** The assignee or his substitute; while nobody has taken it, each candidate; whoever it was escalated to. */
    boolean mayDo(Authentication user, TaskEntity task) {
        return task.getAssignee() == null
                ? isCandidate(user, task.getCandidates())
                : actsAs(user.getUserId()).contains(task.getAssignee()) || isEscalatedTo(user, task);
    }

    /** Who leads the assignee, or the one on whose behalf he does it, may give it to another; so may whom it was escalated to. */
    boolean mayHandOver(Authentication user, TaskEntity task) {
        Set<String> leads = colleagues.leads(user.getUserId());
        return task.getAssignee() != null
                && (leads.contains(task.getAssignee()) || leads.contains(task.getOwner()) || isEscalatedTo(user, task));
    }

    private boolean isCandidate(Authentication user, Collection<?> links) {
        return isLinked(user, links, IdentityLinkType.CANDIDATE);
    }

    private boolean isEscalatedTo(Authentication user, TaskEntity task) {
        return isLinked(user, task.getIdentityLinks(), TaskLinks.ESCALATED);
    }

    private boolean isLinked(Authentication user, Collection<?> links, String type) {
        Set<String> persons = actsAs(user.getUserId());
        List<String> groups = user.getGroupIds() == null ? List.of() : user.getGroupIds();
        return links.stream()
                .map(IdentityLinkEntity.class::cast)
                .filter(link -> type.equals(link.getType()))
                .anyMatch(link -> persons.contains(link.getUserId()) || groups.contains(link.getGroupId()));
    }
}
