package bureau;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Does in a test what people do: start a process, take a task, hand in a form. The background work runs at once. */
@Component
public class OfficeDriver {

    private final IdentityService identities;
    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final ManagementService management;

    OfficeDriver(
            IdentityService identities,
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            ManagementService management) {
        this.identities = identities;
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.management = management;
    }

    public <T> T as(String user, Supplier<T> work) {
        identities.clearAuthentication();
        List<String> groups = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(user, groups);
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    public void as(String user, Runnable work) {
        as(user, () -> {
            work.run();
            return null;
        });
    }

    /** Starts by the form, as the person does, and lets Bureau do its part. */
    public String start(String user, String process, Map<String, Object> form) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance instance = as(user, () -> forms.submitStartForm(definition, form));
        runJobs(instance.getId());
        return instance.getId();
    }

    /** The one task that waits in the case. */
    public Task task(String caseId) {
        return tasks.createTaskQuery().processInstanceId(caseId).singleResult();
    }

    /** Takes the waiting task if nobody has it, and hands in its form. */
    public void complete(String user, String caseId, Map<String, Object> form) {
        handIn(user, caseId, form);
        runJobs(caseId);
    }

    /** The same without what Bureau does then. */
    public void handIn(String user, String caseId, Map<String, Object> form) {
        Task task = task(caseId);
        as(user, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), user);
            }
            forms.submitTaskForm(task.getId(), form);
        });
    }

    /** Runs what is due in the case until nothing is. */
    public void runJobs(String caseId) {
        List<Job> due = due(caseId);
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = due(caseId);
        }
    }

    private List<Job> due(String caseId) {
        return management
                .createJobQuery()
                .processInstanceId(caseId)
                .messages()
                .withRetriesLeft()
                .list();
    }
}
