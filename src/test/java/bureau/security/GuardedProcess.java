package bureau.security;

import bureau.platform.forms.CamundaForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process whose task and whose other start ask for a form with every kind of field. */
final class GuardedProcess {

    static final String PERSON = "guard.tester";
    private static final List<Resource> RESOURCES =
            List.of(Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.TASK);

    private final ProcessEngine engine;
    private final JdbcTemplate database;
    private final String deploymentId;

    GuardedProcess(ProcessEngine engine, JdbcTemplate database) {
        this.engine = engine;
        this.database = database;
        this.deploymentId = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("forms-under-test/guarded.bpmn")
                .addClasspathResource("forms-under-test/everything.form")
                .deploy()
                .getId();
        RESOURCES.forEach(this::allowEverything);
    }

    static CamundaForm form() {
        try {
            return CamundaForm.parse(new ClassPathResource("forms-under-test/everything.form")
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> goodValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", "Paper");
        values.put("email", "i.petrov@example.org");
        values.put("phone", "+74951234567");
        values.put("code", "AB1234");
        values.put("reason", "None is left");
        values.put("report", "r".repeat(10_000));
        values.put("days", 5);
        values.put("rate", 0.25);
        values.put("amountCents", 12_345);
        values.put("urgent", true);
        values.put("why", "Tomorrow is the audit");
        values.put("kind", "goods");
        values.put("supplier", "s1");
        values.put("checks", List.of("one"));
        values.put("tags", List.of("a", "b"));
        values.put("day", "2026-12-01");
        values.put("at", "13:05");
        values.put("moment", "2026-12-01T13:05+03:00");
        values.put("files", List.of("0b0e7a52-32a5-4d6b-9d9c-7d3c1e0b2f11"));
        values.put("address", Map.of("city", "Moscow"));
        values.put("lines", List.of(Map.of("item", "Paper", "count", 2, "priceCents", 6172)));
        return values;
    }

    /** A case that waits in the guarded task, with a variable that no form may touch. */
    Task newTask() {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey("guarded", Map.of("initiator", "ann"))
                .getId();
        return openTask(id);
    }

    /** What the case waits for now, on the person's desk. */
    Task openTask(String processInstanceId) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        engine.getTaskService().setAssignee(task.getId(), PERSON);
        return task;
    }

    String startDefinitionId() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deploymentId)
                .processDefinitionKey("guarded-start")
                .singleResult()
                .getId();
    }

    void asPerson(Runnable action) {
        engine.getIdentityService().setAuthentication(PERSON, List.of());
        try {
            action.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Everything that a submission could have left behind. */
    List<Map<String, Object>> stored() {
        return database.queryForList("""
                select 'variable' as kind, id_, name_, rev_::text, text_, long_, double_, bytearray_id_ from act_ru_variable
                union all
                select 'past variable', id_, name_, rev_::text, text_, long_, double_, bytearray_id_ from act_hi_varinst
                union all
                select 'detail', id_, name_, var_type_, text_, long_, double_, bytearray_id_ from act_hi_detail
                union all
                select 'execution', id_, act_id_, rev_::text, null, null, null, null from act_ru_execution
                union all
                select 'task', id_, name_, rev_::text, delegation_, null, null, null from act_ru_task
                order by 1, 2
                """);
    }

    void remove() {
        engine.getRepositoryService().deleteDeployment(deploymentId, true);
        engine.getAuthorizationService()
                .createAuthorizationQuery()
                .userIdIn(PERSON)
                .list()
                .forEach(right -> engine.getAuthorizationService().deleteAuthorization(right.getId()));
    }

    private void allowEverything(Resource resource) {
        Authorization right = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(PERSON);
        right.setResource(resource);
        right.setResourceId(Authorization.ANY);
        right.addPermission(Permissions.ALL);
        engine.getAuthorizationService().saveAuthorization(right);
    }
}
