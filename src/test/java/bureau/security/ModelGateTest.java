package bureau.security;

import bureau.OfficeTest;
import bureau.platform.gate.Finding;
import bureau.platform.gate.ModelCheck;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class ModelGateTest {

    @Autowired
    ModelCheck check;

    @Autowired
    RepositoryService repository;

    @Test
    void everythingThatIsAllowedIsAccepted() {
        assertThat(check.check(Samples.everything())).isEmpty();
        DeploymentBuilder deployment = repository.createDeployment().name("everything");
        Samples.everything().forEach((name, content) -> deployment.addString(name, new String(content)));
        assertThat(deployment.deploy().getId()).isNotNull();
    }

    List<Finding> findings(String name, String content) {
        return check.check(Map.of(name, Samples.bytes(content)));
    }
}
