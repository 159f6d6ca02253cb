package bureau.security;

import bureau.OfficeTest;
import bureau.platform.forms.FormPayloads;
import bureau.platform.forms.FormPayloads.Bad;
import bureau.platform.language.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Through every door a form accepts what it asks for, and refuses the rest without a trace. */
@OfficeTest
class FormGuardDoorsTest {

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

    /** A way into the engine, given the id of a task or of a process. */
    record Door(String name, boolean start, Way way) {

        @Override
        public String toString() {
            return name;
        }
    }

    interface Way {
        void send(ProcessEngine engine, String id, Map<String, Object> values);
    }

    static Stream<Door> doors() {
        return Stream.concat(taskDoors(), startDoors());
    }

    static Stream<Door> taskDoors() {
        return Stream.of(
                new Door(
                        "complete",
                        false,
                        (engine, id, values) -> engine.getTaskService().complete(id, values)),
                new Door(
                        "completeWithVariablesInReturn",
                        false,
                        (engine, id, values) ->
                                engine.getTaskService().completeWithVariablesInReturn(id, values, false)),
                new Door(
                        "resolveTask",
                        false,
                        (engine, id, values) -> engine.getTaskService().resolveTask(id, values)),
                new Door(
                        "submitTaskForm",
                        false,
                        (engine, id, values) -> engine.getFormService().submitTaskForm(id, values)),
                new Door(
                        "submitTaskFormWithVariablesInReturn",
                        false,
                        (engine, id, values) ->
                                engine.getFormService().submitTaskFormWithVariablesInReturn(id, values, false)));
    }

    static Stream<Door> startDoors() {
        return Stream.of(
                new Door(
                        "submitStartForm",
                        true,
                        (engine, id, values) -> engine.getFormService().submitStartForm(id, values)),
                new Door(
                        "submitStartForm with a business key",
                        true,
                        (engine, id, values) -> engine.getFormService().submitStartForm(id, "key", values)),
                new Door(
                        "startProcessInstanceById",
                        true,
                        (engine, id, values) -> engine.getRuntimeService().startProcessInstanceById(id, values)),
                new Door(
                        "startProcessInstanceByKey",
                        true,
                        (engine, id, values) ->
                                engine.getRuntimeService().startProcessInstanceByKey("guarded-start", values)),
                new Door(
                        "createProcessInstanceById",
                        true,
                        (engine, id, values) -> engine.getRuntimeService()
                                .createProcessInstanceById(id)
                                .setVariables(values)
                                .executeWithVariablesInReturn()));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void everyBadSubmissionIsRefusedWithoutATrace(Door door) {
        String id =
                door.start() ? process.startDefinitionId() : process.newTask().getId();
        List<Bad> bad = FormPayloads.bad(GuardedProcess.form(), GuardedProcess.goodValues(), PrefillForTest.DATA);
        List<Map<String, Object>> before = process.stored();
        List<String> accepted = new ArrayList<>();

        for (Bad payload : bad) {
            process.asPerson(() -> {
                try {
                    door.way().send(engine, id, payload.values());
                    accepted.add(payload.what());
                } catch (Refused expected) {
                    assertThat(expected).hasMessageContaining("Nothing has been saved");
                }
            });
        }

        assertThat(accepted).isEmpty();
        assertThat(bad).hasSizeGreaterThan(150);
        assertThat(process.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void goodSubmissionIsStoredWithTheFormsTypes(Door door) {
        Task task = door.start() ? null : process.newTask();
        String id = door.start() ? process.startDefinitionId() : task.getId();

        process.asPerson(() -> door.way().send(engine, id, GuardedProcess.goodValues()));

        String processInstanceId = door.start()
                ? engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionId(id)
                        .singleResult()
                        .getId()
                : task.getProcessInstanceId();
        VariableMap variables = engine.getRuntimeService().getVariablesTyped(processInstanceId, false);
        assertThat(variables.keySet()).contains("doubleDays").doesNotContain("department", "limitCents", "suppliers");
        assertType(variables, "string", "title", "email", "phone", "code", "reason", "why", "kind", "supplier");
        assertType(variables, "string", "day", "at", "moment");
        assertType(variables, "long", "days", "amountCents", "doubleDays");
        assertType(variables, "double", "rate");
        assertType(variables, "boolean", "urgent");
        assertType(variables, "json", "report", "checks", "tags", "files", "address", "lines");
        assertThat(engine.getRuntimeService().getVariable(processInstanceId, "amountCents"))
                .isEqualTo(12_345L);
        assertThat(engine.getRuntimeService().getVariable(processInstanceId, "doubleDays"))
                .isEqualTo(10L);
    }

    private static void assertType(VariableMap variables, String type, String... names) {
        for (String name : names) {
            assertThat(variables.getValueTyped(name).getType().getName())
                    .as(name)
                    .isEqualTo(type);
        }
    }

    @ParameterizedTest
    @MethodSource("taskDoors")
    void formHoldsForOurOwnCodeToo(Door door) {
        Task task = process.newTask();

        assertThatThrownBy(() -> door.way().send(engine, task.getId(), Map.of("approved", true)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("approved");
    }

    static Stream<BiConsumer<ProcessEngine, Task>> halfWay() {
        return Stream.of(
                (engine, task) -> engine.getTaskService()
                        .handleBpmnError(task.getId(), "guarded.lost", "Lost", Map.of("initiator", "bob")),
                (engine, task) -> engine.getTaskService()
                        .handleEscalation(task.getId(), "guarded.late", Map.of("initiator", "bob")));
    }

    @ParameterizedTest
    @MethodSource("halfWay")
    void errorAndEscalationCarryNothingButTheForm(BiConsumer<ProcessEngine, Task> door) {
        Task task = process.newTask();
        List<Map<String, Object>> before = process.stored();

        process.asPerson(() -> assertThatThrownBy(() -> door.accept(engine, task))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("initiator"));

        assertThat(process.stored()).isEqualTo(before);
    }

    @Test
    void escalationNeedsNoRequiredFields() {
        Task task = process.newTask();

        process.asPerson(() ->
                engine.getTaskService().handleEscalation(task.getId(), "guarded.late", Map.of("reason", "No time")));

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .singleResult())
                .isNotNull();
    }

    @Test
    void personSendsNothingWhereThereIsNoForm() {
        Task first = process.newTask();
        process.asPerson(() -> engine.getTaskService().complete(first.getId(), GuardedProcess.goodValues()));
        String second = process.openTask(first.getProcessInstanceId()).getId();

        process.asPerson(() -> {
            assertThatThrownBy(() -> engine.getTaskService().complete(second, Map.of("approved", true)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() ->
                            engine.getRuntimeService().startProcessInstanceByKey("guarded", Map.of("initiator", "bob")))
                    .isInstanceOf(Refused.class);
            engine.getTaskService().complete(second);
        });
    }

    @Test
    void nobodyStartsBehindTheFormWithoutTheRightToModify() {
        engine.getIdentityService().setAuthentication("guard.stranger", List.of());
        try {
            assertThatThrownBy(() -> engine.getRuntimeService()
                            .createProcessInstanceByKey("guarded-start")
                            .startBeforeActivity("user_look")
                            .execute())
                    .isInstanceOf(AuthorizationException.class);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Test
    void strangerLearnsNothingAboutTheForm() {
        Task task = process.newTask();
        String start = process.startDefinitionId();
        engine.getIdentityService().setAuthentication("guard.stranger", List.of());
        try {
            assertThatThrownBy(() -> engine.getTaskService().complete(task.getId(), Map.of("title", 5)))
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> engine.getFormService().submitStartForm(start, Map.of("title", 5)))
                    .isInstanceOf(AuthorizationException.class);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
