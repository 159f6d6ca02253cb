package bureau.security;

import bureau.OfficeTest;
import bureau.platform.language.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Files, bytes and objects become no variables, whoever sets them and however. */
@OfficeTest
class ValueTypesTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    private GuardedProcess process;

    @BeforeEach
    void deploy() {
        process = new GuardedProcess(engine, database);
    }

    @AfterEach
    void remove() {
        process.remove();
    }

    interface Setter {
        void set(ProcessEngine engine, Task task, Object value);
    }

    static Stream<Arguments> ways() {
        return setters().flatMap(setter -> values().map(value -> arguments(setter, value)));
    }

    private static Stream<Object> values() {
        return Stream.of(
                Variables.fileValue("a.txt").file(new byte[] {1}).create(),
                Variables.byteArrayValue(new byte[] {1}),
                Variables.objectValue(new int[] {1}).create(),
                Variables.serializedObjectValue("[]")
                        .serializationDataFormat("application/json")
                        .objectTypeName("java.util.ArrayList")
                        .create(),
                Variables.serializedObjectValue("rO0AB")
                        .serializationDataFormat("application/x-java-serialized-object")
                        .objectTypeName("java.lang.String")
                        .create(),
                List.of("a"),
                new byte[] {1});
    }

    private static Stream<Setter> setters() {
        return Stream.of(
                (engine, task, value) -> tasks(engine).setVariable(task.getId(), "v", value),
                (engine, task, value) -> tasks(engine).setVariableLocal(task.getId(), "v", value),
                (engine, task, value) -> tasks(engine).setVariables(task.getId(), Map.of("v", value)),
                (engine, task, value) -> runtime(engine).setVariable(task.getExecutionId(), "v", value),
                (engine, task, value) -> runtime(engine).setVariableLocal(task.getExecutionId(), "v", value),
                (engine, task, value) ->
                        runtime(engine).setVariablesAsync(List.of(task.getProcessInstanceId()), Map.of("v", value)),
                (engine, task, value) -> runtime(engine).signal(task.getExecutionId(), Map.of("v", value)),
                (engine, task, value) -> runtime(engine)
                        .createProcessInstanceModification(task.getProcessInstanceId())
                        .startBeforeActivity("user_withoutForm")
                        .setVariable("v", value)
                        .execute(),
                (engine, task, value) -> runtime(engine)
                        .createProcessInstanceModification(task.getProcessInstanceId())
                        .startBeforeActivity("user_withoutForm")
                        .setVariableLocal("v", value)
                        .executeAsync(),
                (engine, task, value) -> runtime(engine)
                        .createProcessInstanceByKey("guarded")
                        .startBeforeActivity("user_withoutForm")
                        .setVariable("v", value)
                        .execute(),
                (engine, task, value) -> runtime(engine)
                        .createProcessInstanceByKey("guarded")
                        .startBeforeActivity("user_withoutForm")
                        .setVariableLocal("v", value)
                        .execute(),
                (engine, task, value) -> runtime(engine).startProcessInstanceByKey("guarded", Map.of("v", value)),
                (engine, task, value) -> runtime(engine)
                        .createMessageCorrelation("nobody.waits")
                        .setVariable("v", value)
                        .correlateAll(),
                (engine, task, value) -> runtime(engine)
                        .createMessageCorrelation("nobody.waits")
                        .setVariableLocal("v", value)
                        .correlateAll(),
                (engine, task, value) -> runtime(engine)
                        .createMessageCorrelationAsync("nobody.waits")
                        .setVariable("v", value)
                        .processInstanceIds(List.of(task.getProcessInstanceId()))
                        .correlateAllAsync(),
                (engine, task, value) -> runtime(engine)
                        .createSignalEvent("nobody.waits")
                        .setVariables(Map.of("v", value))
                        .send(),
                (engine, task, value) -> runtime(engine)
                        .createConditionEvaluation()
                        .setVariable("v", value)
                        .evaluateStartConditions(),
                (engine, task, value) ->
                        engine.getExternalTaskService().complete("nothing", "nobody", Map.of("v", value)),
                (engine, task, value) -> runtime(engine)
                        .newMigration(runtime(engine)
                                .createMigrationPlan(task.getProcessDefinitionId(), task.getProcessDefinitionId())
                                .mapEqualActivities()
                                .setVariables(Map.of("v", value))
                                .build())
                        .processInstanceIds(task.getProcessInstanceId())
                        .execute(),
                (engine, task, value) -> tasks(engine).complete(task.getId(), Map.of("v", value)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void valueIsRefusedWithoutATrace(Setter way, Object value) {
        Task task = process.newTask();
        List<Map<String, Object>> before = process.stored();

        assertThatThrownBy(() -> way.set(engine, task, value)).isInstanceOf(Refused.class);
        process.asPerson(
                () -> assertThatThrownBy(() -> way.set(engine, task, value)).isInstanceOf(Refused.class));

        assertThat(process.stored()).isEqualTo(before);
    }

    @Test
    void plainValuesCanBeSet() {
        Task task = process.newTask();

        tasks(engine).setVariables(task.getId(), Map.of("note", "x", "count", 5L, "urgent", true));

        assertThat(tasks(engine).getVariables(task.getId())).containsEntry("note", "x");
    }

    private static TaskService tasks(ProcessEngine engine) {
        return engine.getTaskService();
    }

    private static RuntimeService runtime(ProcessEngine engine) {
        return engine.getRuntimeService();
    }
}
