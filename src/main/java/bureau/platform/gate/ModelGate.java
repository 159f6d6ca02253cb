package bureau.platform.gate;

import bureau.platform.language.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/**
 * Every deployment passes here before the engine reads it, whichever door it came through. One finding refuses the whole
 * deployment: the transaction is rolled back.
 */
@Component
class ModelGate implements Deployer {

    private static final int SHOWN = 50;

    private final ModelCheck check;
    private final Messages messages;

    ModelGate(ModelCheck check, Messages messages) {
        this.check = check;
        this.messages = messages;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // The engine reads old deployments again after a restart; running cases must not stop at a newer rule.
        if (!deployment.isNew()) {
            return;
        }
        List<Finding> findings =
                check.check(contents(deployment.getResources()), form -> isDeployed(form, deployment.getTenantId()));
        if (!findings.isEmpty()) {
            throw messages.refused("gate.refused", findings.size(), listed(findings));
        }
    }

    private String listed(List<Finding> findings) {
        String list = findings.stream().limit(SHOWN).map(each -> "\n- " + each).collect(Collectors.joining());
        return findings.size() <= SHOWN ? list : list + "\n" + messages.text("gate.more", findings.size() - SHOWN);
    }

    private static Map<String, byte[]> contents(Map<String, ResourceEntity> resources) {
        return resources.values().stream().collect(Collectors.toMap(ResourceEntity::getName, ModelGate::content));
    }

    private static byte[] content(ResourceEntity resource) {
        return resource.getBytes() == null ? new byte[0] : resource.getBytes();
    }

    private static boolean isDeployed(String form, String tenant) {
        return Context.getCommandContext()
                        .getCamundaFormDefinitionManager()
                        .findLatestDefinitionByKeyAndTenantId(form, tenant)
                != null;
    }
}
