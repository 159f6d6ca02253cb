package bureau.registers;

import bureau.OfficeTest;
import bureau.absence.TaskMoveSweep;
import bureau.people.People;
import bureau.people.Roles;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** People come, get roles, lead, and leave; the engine's accounts and groups follow. */
@OfficeTest
class PeopleRegisterTest {

    @Autowired
    People people;

    @Autowired
    IdentityService identities;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskMoveSweep sweep;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Keeper admin;
    private Keeper personnel;
    private String id;
    private String row;

    @BeforeEach
    void newcomer() {
        admin = new Keeper(port, "admin", "en");
        personnel = new Keeper(port, "hr.oleg", "en");
        id = "new." + UUID.randomUUID().toString().substring(0, 8);
        row = "/registers/people/rows/" + id;
        Map<String, String> typed = new HashMap<>(Map.of(
                "id",
                id,
                "nameEn",
                "Nina Novaya",
                "nameRu",
                "Нина Новая",
                "positionEn",
                "Trainee",
                "positionRu",
                "Стажёр",
                "department",
                "200",
                "email",
                id + "@severny-most.example",
                "language",
                "en"));
        typed.put("active", "true");
        typed.put("substitute", "emp.anton");
        HttpResponse<byte[]> answer = personnel.submit("/registers/people", typed);
        assertThat(answer.statusCode()).as(Keeper.text(answer)).isEqualTo(302);
    }

    /** Nobody is removed; so that the office is as other tests expect it, he has left. */
    @AfterEach
    void leave() {
        database.sql("update department set head = null where head = ?")
                .param(id)
                .update();
        database.sql("delete from department where name_en = 'Tests'").update();
        database.sql("update person set active = false where id = ?").param(id).update();
        identities
                .createGroupQuery()
                .groupMember(id)
                .list()
                .forEach(each -> identities.deleteMembership(id, each.getId()));
        identities.deleteUser(id);
    }

    @Test
    void newPersonHasAnAccountAndComesInWithThePasswordThatTheAdministratorMade() {
        assertThat(roles()).containsExactly(Roles.EMPLOYEE);
        String password = password();
        assertThat(identities.checkPassword(id, password)).isTrue();
        assertThat(admin.page(row)).doesNotContain(password).contains("New password made");
        assertThat(personnel.submit(row + "/password", Map.of()).statusCode()).isEqualTo(403);
        assertThat(personnel.submit(row + "/roles", Map.of("role", "ceo")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void rolesFollowTheRegisterAndNobodyGivesThemToHimself() {
        give("buyer", "employee");
        assertThat(roles()).containsExactlyInAnyOrder(Roles.EMPLOYEE, Roles.BUYER);
        // The administrator saw the person without the role.
        give("storekeeper", "employee");
        assertThat(roles()).containsExactlyInAnyOrder(Roles.EMPLOYEE, Roles.BUYER);
        give("storekeeper", "buyer,employee");
        assertThat(roles()).containsExactlyInAnyOrder(Roles.EMPLOYEE, Roles.STOREKEEPER);
        give("dept_head,nothing,camunda-admin", "employee,storekeeper");
        assertThat(roles()).containsExactlyInAnyOrder(Roles.EMPLOYEE, Roles.ADMINISTRATOR);
        assertThat(admin.page(row)).contains("buyer, employee");

        List<String> before = people.holders(Roles.CEO);
        admin.submit(
                "/registers/people/rows/admin/roles", Map.of("role", "ceo", "seen", "camunda-admin,employee,operator"));
        assertThat(people.holders(Roles.CEO)).isEqualTo(before);
    }

    @Test
    void whoLeadsADepartmentHasTheRoleAsLongAsHeDoes() {
        String code = "t" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(personnel
                        .submit(
                                "/registers/departments",
                                Map.of("code", code, "nameEn", "Tests", "nameRu", "Тесты", "head", id))
                        .statusCode())
                .isEqualTo(302);
        assertThat(roles()).contains(Roles.DEPARTMENT_HEAD);
        String department = "/registers/departments/rows/" + code;
        Map<String, String> left = personnel.form(row);
        left.put("active", "false");
        assertThat(Keeper.text(personnel.submit(row, left))).contains("leads " + code);

        Map<String, String> form = personnel.form(department);
        form.put("head", "hr.oleg");
        assertThat(Keeper.text(personnel.submit(department, form))).contains("Nobody names himself");
        form.put("head", "");
        assertThat(personnel.submit(department, form).statusCode()).isEqualTo(302);
        assertThat(roles()).doesNotContain(Roles.DEPARTMENT_HEAD);
        assertThat(people.holders(Roles.DEPARTMENT_HEAD)).contains("design.head");
    }

    @Test
    void whoLeavesIsOutAtOnceAndHisTasksMove() {
        Keeper himself = new Keeper(port, id, "en", password());
        assertThat(himself.status("/desk")).isEqualTo(200);
        Task task = tasks.newTask();
        task.setName("Something to finish");
        task.setAssignee(id);
        tasks.saveTask(task);
        try {
            Map<String, String> form = personnel.form(row);
            form.put("active", "false");
            assertThat(personnel.submit(row, form).statusCode()).isEqualTo(302);

            assertThat(himself.status("/desk")).isEqualTo(401);
            assertThat(himself.status("/desk")).isEqualTo(302);
            assertThat(roles()).isEmpty();
            assertThat(people.all()).noneMatch(each -> each.id().equals(id));
            assertThat(people.find(id)).isPresent();
            assertThat(personnel.page(row)).contains("Works here", "Oleg Ryabov");
            sweep.sweep();
            assertThat(tasks.createTaskQuery()
                            .taskId(task.getId())
                            .singleResult()
                            .getAssignee())
                    .isEqualTo("emp.anton");
        } finally {
            tasks.deleteTask(task.getId(), true);
        }
    }

    @Test
    void nobodyLocksTheOfficeOut() {
        for (String person : List.of("admin")) {
            Map<String, String> form = personnel.form("/registers/people/rows/" + person);
            form.put("active", "false");
            HttpResponse<byte[]> answer = personnel.submit("/registers/people/rows/" + person, form);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Keeper.text(answer)).contains("only administrator");
        }
        Map<String, String> own = personnel.form("/registers/people/rows/hr.oleg");
        own.put("active", "false");
        assertThat(Keeper.text(personnel.submit("/registers/people/rows/hr.oleg", own)))
                .contains("to yourself");
    }

    private void give(String roles, String seen) {
        assertThat(admin.submit(row + "/roles", Map.of("role", roles, "seen", seen))
                        .statusCode())
                .isEqualTo(302);
    }

    private String password() {
        assertThat(admin.submit(row + "/password", Map.of()).statusCode()).isEqualTo(302);
        Matcher shown = Pattern.compile("shown only now: ([^<\\s]+)").matcher(admin.page(row));
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private List<String> roles() {
        return identities.createGroupQuery().groupMember(id).list().stream()
                .map(each -> each.getId())
                .toList();
    }
}
