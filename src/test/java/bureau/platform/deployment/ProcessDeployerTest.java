package bureau.platform.deployment;

import bureau.OfficeDriver;
import bureau.OfficeTest;
import bureau.purchasing.Wishes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class ProcessDeployerTest {

    @Autowired
    ProcessDeployer deployer;

    @Autowired
    RepositoryService repository;

    @Autowired
    OfficeDriver office;

    @Autowired
    Wishes wishes;

    @Test
    void folderBecomesOneDeploymentWithModelsDecisionsAndForms() {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentName("purchasing")
                .deploymentSource(ProcessDeployer.SOURCE)
                .singleResult();
        assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                .contains("processes/purchasing/purchasing.bpmn", "forms/purchasing/requestPurchase.form");
    }

    @Test
    void unchangedFolderIsNotDeployedAgain() throws Exception {
        long before =
                repository.createDeploymentQuery().deploymentName("purchasing").count();
        deployer.run(new DefaultApplicationArguments());
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName("purchasing")
                        .count())
                .isEqualTo(before);
    }

    @Test
    void versionOfADesignerIsNotDeployedOver() throws Exception {
        Map<String, byte[]> files = deployer.shipped().get("purchasing");
        var own = repository.createDeployment().name("by a designer").source("Camunda Modeler");
        files.forEach((path, content) -> own.addInputStream(
                path,
                new ByteArrayInputStream(new String(content, StandardCharsets.UTF_8)
                        .replace("Register the request", "Write the request down")
                        .getBytes(StandardCharsets.UTF_8))));
        String designers = own.deploy().getId();
        try {
            deployer.run(new DefaultApplicationArguments());
            ProcessDefinition newest = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("purchasing")
                    .latestVersion()
                    .singleResult();
            assertThat(newest.getDeploymentId()).isEqualTo(designers);
        } finally {
            repository.deleteDeployment(designers, true);
        }
    }

    @Test
    void diagramThatADesignerDeploysAloneBringsItsFormsAndTablesFromTheLastDeployment() throws Exception {
        String diagram = "processes/purchasing/purchasing.bpmn";
        byte[] content = deployer.shipped().get("purchasing").get(diagram);
        Deployment alone = repository
                .createDeployment()
                .name("Deployed from the Modeler")
                .addInputStream("purchasing.bpmn", new ByteArrayInputStream(content))
                .deploy();
        try {
            assertThat(repository.getDeploymentResourceNames(alone.getId()))
                    .contains(
                            "purchasing.bpmn",
                            "forms/purchasing/requestPurchase.form",
                            "forms/purchasing/issueOrder.form");
            String caseId = office.start("emp.anton", "purchasing", wishes.cupboard());
            assertThat(office.task(caseId).getAssignee()).isEqualTo("design.head");
        } finally {
            repository.deleteDeployment(alone.getId(), true);
        }
    }
}
