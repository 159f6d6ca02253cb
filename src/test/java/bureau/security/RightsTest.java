package bureau.security;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.purchasing.MyPurchases;
import bureau.purchasing.Wishes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each role has exactly the rights it needs. */
@OfficeTest
class RightsTest {

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MyPurchases purchases;

    @Autowired
    JdbcClient database;

    private String caseId;

    @BeforeEach
    void caseWaitsForTheHeadOfDesign() {
        caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
    }

    @AfterEach
    void takeItBack() {
        office.as("emp.anton", () -> purchases.withdraw("emp.anton", caseId));
        office.runJobs(caseId);
    }

    @Test
    void noTaskHasAnAuthorisationRow() {
        assertThat(database.sql(
                                "select count(*) from act_ru_authorization where resource_type_ = ? and resource_id_ <> '*'")
                        .param(Resources.TASK.resourceType())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void taskIsSeenByItsAssigneeAndWhoLeadsHimAndByNobodyElse() {
        assertThat(seenBy("design.head")).isOne();
        assertThat(seenBy("ceo.orlova")).as("leads the heads").isOne();
        for (String other : new String[] {"emp.anton", "emp.lena", "om.gromova", "cfo.belov", "bpm.designer"}) {
            assertThat(seenBy(other)).as(other).isZero();
        }
        assertThat(seenBy("it.tech1")).as("the operator sees all").isOne();
    }

    @Test
    void counterAndQueryOfOneTaskTellNoMoreThanTheList() {
        String taskId = office.task(caseId).getId();
        assertThat(office.<Task>as(
                        "emp.lena",
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .taskId(taskId)
                                .singleResult()))
                .isNull();
        assertThat(office.<Long>as(
                        "emp.lena",
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .or()
                                .taskAssignee("design.head")
                                .taskNameLike("%")
                                .endOr()
                                .processInstanceId(caseId)
                                .count()))
                .isZero();
    }

    @Test
    void whoLeadsMayHandTheTaskOverAndNobodyElse() {
        String taskId = office.task(caseId).getId();
        assertThatThrownBy(() ->
                        office.as("om.gromova", () -> engine.getTaskService().setAssignee(taskId, "om.gromova")))
                .isInstanceOf(AuthorizationException.class);
        office.as("ceo.orlova", () -> engine.getTaskService().setAssignee(taskId, "design.lead"));
        assertThat(office.task(caseId).getAssignee()).isEqualTo("design.lead");
        assertThatThrownBy(() -> office.complete("design.lead", caseId, Map.of("verdict", "approve")))
                .as("the signature still belongs to the head")
                .hasMessageContaining("not yours to make");
    }

    @Test
    void strangersReadNoVariables() {
        Task task = office.task(caseId);
        assertThatThrownBy(() ->
                        office.as("emp.lena", () -> engine.getTaskService().getVariables(task.getId())))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() ->
                        office.as("emp.anton", () -> engine.getRuntimeService().getVariables(caseId)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> office.as(
                        "design.head", () -> engine.getTaskService().setVariable(task.getId(), "amountCents", 1L)))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void everyoneSeesHisOwnCasesInTheHistoryAndNoOthers() {
        assertThat(historySeenBy("emp.anton")).isOne();
        assertThat(historySeenBy("emp.lena")).isZero();
        assertThat(historySeenBy("it.tech1")).isOne();
    }

    @Test
    void onlyDesignersDeploy() {
        for (String other : new String[] {"emp.anton", "ceo.orlova", "it.tech1"}) {
            assertThatThrownBy(() -> office.as(
                            other,
                            () -> engine.getRepositoryService()
                                    .createDeployment()
                                    .addString("a.form", "{\"id\":\"aForm\",\"components\":[]}")
                                    .deploy()))
                    .as(other)
                    .isInstanceOf(AuthorizationException.class);
        }
        String id = office.as(
                "bpm.designer",
                () -> engine.getRepositoryService()
                        .createDeployment()
                        .addInputStream(
                                "a.form",
                                new ByteArrayInputStream("{\"id\":\"aForm\",\"type\":\"default\",\"components\":[]}"
                                        .getBytes(StandardCharsets.UTF_8)))
                        .deploy()
                        .getId());
        engine.getRepositoryService().deleteDeployment(id);
    }

    @Test
    void employeesNeitherManagePeopleNorRunBatchesNorFilters() {
        assertThatThrownBy(() -> office.as(
                        "emp.anton",
                        () -> engine.getIdentityService()
                                .saveUser(engine.getIdentityService().newUser("x"))))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() ->
                        office.as("emp.anton", () -> engine.getFilterService().newTaskFilter("mine")))
                .isInstanceOf(AuthorizationException.class);
        Task approval = office.task(caseId);
        assertThatThrownBy(() -> office.as(
                        "it.tech1",
                        () -> engine.getRuntimeService()
                                .createModification(approval.getProcessDefinitionId())
                                .processInstanceIds(approval.getProcessInstanceId())
                                .cancelAllForActivity("user_decide")
                                .executeAsync()))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> office.as(
                        "emp.anton",
                        () -> engine.getTaskService()
                                .saveTask(engine.getTaskService().newTask())))
                .isInstanceOf(AuthorizationException.class);
    }

    private long seenBy(String user) {
        String part = office.task(caseId).getProcessInstanceId();
        return office.<Long>as(
                user,
                () -> engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(part)
                        .count());
    }

    private long historySeenBy(String user) {
        return office.<Long>as(
                user,
                () -> engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(caseId)
                        .count());
    }
}
