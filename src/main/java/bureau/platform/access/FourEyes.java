package bureau.platform.access;

import bureau.platform.language.Messages;
import bureau.platform.variables.CaseIds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Nobody decides on his own request. A user task marked {@code fourEyes} in its model is closed to those for whom the
 * case is made, and they may not change the case from outside either. Who they are is read from the history and from
 * the business tables, never from a variable, which could be forged.
 */
@Component
public class FourEyes {

    static final String MARK = "fourEyes";

    private final ObjectProvider<Requesters> requesters;
    private final Messages messages;

    FourEyes(ObjectProvider<Requesters> requesters, Messages messages) {
        this.requesters = requesters;
        this.messages = messages;
    }

    /** Those for whom the case of the task is made. */
    public Set<String> requestersOf(DelegateTask task) {
        return task.getProcessInstanceId() == null ? Set.of() : requestersOf(task.getProcessInstanceId());
    }

    /** Whether the task is a decision that they may not make. */
    public boolean guards(DelegateTask task) {
        return task.getProcessInstanceId() != null && isMarked((TaskEntity) task);
    }

    void refuseOwn(String userId, TaskEntity task) {
        if (task.getProcessInstanceId() != null && isMarked(task) && isOwn(userId, task.getProcessInstanceId())) {
            throw new AuthorizationException(messages.text("access.ownRequest"));
        }
    }

    void refuseOwn(String userId, String processInstanceId) {
        if (isOwn(userId, processInstanceId)) {
            throw new AuthorizationException(messages.text("access.ownCase"));
        }
    }

    /** Also who assigns must not give the decision to the requester, be it the model or a person. */
    void refuseAssignment(DelegateTask task) {
        if (task.getAssignee() != null && isOwn(task.getAssignee(), task.getProcessInstanceId())) {
            throw messages.refused("access.assignedToRequester", task.getAssignee());
        }
    }

    private boolean isOwn(String userId, String processInstanceId) {
        return requestersOf(processInstanceId).contains(userId);
    }

    private Set<String> requestersOf(String processInstanceId) {
        Set<String> persons = new HashSet<>();
        List<String> chain = CaseIds.chain(processInstanceId);
        // What a called process is started by is a step, not a person who asks for something.
        HistoricProcessInstanceEntity history = Context.getCommandContext()
                .getHistoricProcessInstanceManager()
                .findHistoricProcessInstance(chain.get(chain.size() - 1));
        if (history != null && history.getStartUserId() != null) {
            persons.add(history.getStartUserId());
        }
        chain.forEach(caseId -> requesters.forEach(each -> persons.addAll(each.requestersOf(caseId))));
        return persons;
    }

    private static boolean isMarked(TaskEntity task) {
        ActivityImpl activity = task.getProcessDefinition().findActivity(task.getTaskDefinitionKey());
        return activity != null && Boolean.TRUE.equals(activity.getProperty(MARK));
    }
}
