package bureau;

import bureau.platform.access.CaseTasks;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
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
    private final RuntimeService runtime;
    private final CaseTasks caseTasks;

    OfficeDriver(
            IdentityService identities,
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            ManagementService management,
            RuntimeService runtime,
            CaseTasks caseTasks) {
        this.identities = identities;
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.management = management;
        this.runtime = runtime;
        this.caseTasks = caseTasks;
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

    /** The one task that waits in the case or in a process that it has called. */
    public Task task(String caseId) {
        return caseTasks.of(caseId).singleResult();
    }

    /** The one that waits at that step, where several wait. */
    public Task task(String caseId, String step) {
        return caseTasks.of(caseId).taskDefinitionKey(step).singleResult();
    }

    public void complete(String user, String caseId, String step, Map<String, Object> form) {
        handIn(user, task(caseId, step), form);
        runJobs(caseId);
    }

    public List<Task> tasks(String caseId) {
        return caseTasks.of(caseId).orderByTaskCreateTime().asc().list();
    }

    /** The case and the processes that it has called and that still run. */
    public List<String> parts(String caseId) {
        return Stream.concat(
                        Stream.of(caseId),
                        runtime.createProcessInstanceQuery().rootProcessInstanceId(caseId).list().stream()
                                .map(ProcessInstance::getId))
                .distinct()
                .toList();
    }

    /** Takes the waiting task if nobody has it, and hands in its form. */
    public void complete(String user, String caseId, Map<String, Object> form) {
        handIn(user, caseId, form);
        runJobs(caseId);
    }

    /** The same without what Bureau does then. */
    public void handIn(String user, String caseId, Map<String, Object> form) {
        handIn(user, task(caseId), form);
    }

    /** Where several wait. */
    public void handIn(String user, Task task, Map<String, Object> form) {
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
            // A step may take others away with it, so one at a time.
            management.executeJob(due.get(0).getId());
            due = due(caseId);
        }
    }

    private List<Job> due(String caseId) {
        return parts(caseId).stream()
                .flatMap(part ->
                        management
                                .createJobQuery()
                                .processInstanceId(part)
                                .messages()
                                .withRetriesLeft()
                                .list()
                                .stream())
                .toList();
    }
}
