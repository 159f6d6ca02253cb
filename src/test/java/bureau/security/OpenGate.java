package bureau.security;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.Deployment;

/** Deploys as if there were no gate, to see what the second line holds. */
class OpenGate {

    private final ProcessEngine engine;

    OpenGate(ProcessEngine engine) {
        this.engine = engine;
    }

    Deployment deploy(String name, String content) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        List<Deployer> all = configuration.getDeployers();
        List<Deployer> withoutGate = all.stream()
                .filter(each -> !each.getClass().getSimpleName().equals("ModelGate"))
                .toList();
        if (withoutGate.size() != all.size() - 1) {
            throw new AssertionError("The gate is not where it is expected: " + all);
        }
        configuration.getDeploymentCache().setDeployers(withoutGate);
        try {
            return engine.getRepositoryService()
                    .createDeployment()
                    .name("open gate")
                    .addString(name, content)
                    .deploy();
        } finally {
            configuration.getDeploymentCache().setDeployers(all);
        }
    }
}
