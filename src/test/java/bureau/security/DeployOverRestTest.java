package bureau.security;

import bureau.OfficeTest;
import bureau.demo.DemoOffice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/** The Deploy button of the Camunda Modeler. */
@OfficeTest
class DeployOverRestTest {

    @Autowired
    TestRestTemplate modeler;

    @Autowired
    RepositoryService repository;

    @Test
    void designerDeploysTheDiagramThatHeChanged() throws IOException {
        long before = repository.createDeploymentQuery().count();
        ResponseEntity<String> answer = deploy("bpm.designer", model(), "en");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before + 1);
        repository
                .createDeploymentQuery()
                .deploymentName("from the Modeler")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void modelerFindsOutWhetherTheServerAnswers() {
        assertThat(modeler.withBasicAuth("bpm.designer", DemoOffice.PASSWORD)
                        .getForEntity("/engine-rest/version", String.class)
                        .getBody())
                .contains("7.24.0");
        assertThat(modeler.withBasicAuth("bpm.designer", DemoOffice.PASSWORD)
                        .getForEntity("/engine-rest/deployment?maxResults=0", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void whatTheGateRefusesIsReadableAndNamesElementAndReason() throws IOException {
        long before = repository.createDeploymentQuery().count();
        String bad = model().replace(
                        "camunda:delegateExpression=\"${secureBudget}\"",
                        "camunda:expression=\"${''.getClass().forName('java.lang.Runtime')}\"");
        ResponseEntity<String> english = deploy("bpm.designer", bad, "en");
        assertThat(english.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(english.getBody())
                .contains("Nothing was deployed", "service_secureBudget", "Set the agreed money aside")
                .doesNotContain("ENGINE-", "Exception:");
        ResponseEntity<String> russian = deploy("bpm.designer", bad, "ru");
        assertThat(russian.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(russian.getBody()).contains("service_secureBudget").containsPattern("[А-Яа-я]{5,}");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void othersMayNotDeploy() throws IOException {
        for (String other : new String[] {"emp.anton", "ceo.orlova", "it.tech1"}) {
            ResponseEntity<String> answer = deploy(other, model(), "ru");
            assertThat(answer.getStatusCode()).as(other).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(answer.getBody())
                    .contains("Ваша роль этого не позволяет")
                    .doesNotContain("The user with id");
        }
    }

    private ResponseEntity<String> deploy(String user, String model, String language) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "from the Modeler");
        parts.add("deployment-source", "Camunda Modeler");
        parts.add("enable-duplicate-filtering", "true");
        parts.add("data", new ByteArrayResource(model.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "purchasing.bpmn";
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        return modeler.withBasicAuth(user, DemoOffice.PASSWORD)
                .exchange(
                        "/engine-rest/deployment/create",
                        HttpMethod.POST,
                        new HttpEntity<>(parts, headers),
                        String.class);
    }

    private static String model() throws IOException {
        return Files.readString(Path.of("processes/purchasing/purchasing.bpmn"));
    }
}
