package bureau.platform.access;

import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The open tasks of a case, those of the processes that it has called among them. */
@Component
public class CaseTasks {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Office office;

    CaseTasks(@Lazy RuntimeService runtime, @Lazy TaskService tasks, Office office) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.office = office;
    }

    /** A query that finds those of them that whoever asks may see. */
    public TaskQuery of(String caseId) {
        Stream<String> parts =
                office.asks(() -> runtime.createProcessInstanceQuery().rootProcessInstanceId(caseId).list().stream()
                        .map(ProcessInstance::getId));
        return tasks.createTaskQuery()
                .processInstanceIdIn(Stream.concat(Stream.of(caseId), parts).toArray(String[]::new));
    }
}
