package bureau.platform.deployment;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A designer deploys the diagram that he has changed. Forms and decision tables that it names and that he did not send
 * along come from where they were deployed last, because a model and its parts are always deployed together.
 */
class MissingParts implements Deployer {

    private static final Pattern FORM = Pattern.compile("formRef=\"([\\w.\\-]{1,100})\"");
    private static final Pattern DECISION = Pattern.compile("decisionRef=\"([\\w.\\-]{1,100})\"");

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        String models = text(deployment, ".bpmn");
        String forms = text(deployment, ".form");
        String decisions = text(deployment, ".dmn");
        CommandContext engine = Context.getCommandContext();
        for (String form : named(models, FORM)) {
            if (!Pattern.compile("\"id\"\\s*:\\s*\"" + Pattern.quote(form) + "\"")
                    .matcher(forms)
                    .find()) {
                add(deployment, engine.getCamundaFormDefinitionManager().findLatestDefinitionByKey(form));
            }
        }
        for (String decision : named(models, DECISION)) {
            if (!decisions.contains("id=\"" + decision + "\"")) {
                add(deployment, engine.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(decision));
            }
        }
    }

    private static void add(DeploymentEntity deployment, ResourceDefinitionEntity<?> latest) {
        if (latest == null || deployment.getResources().containsKey(latest.getResourceName())) {
            return;
        }
        CommandContext engine = Context.getCommandContext();
        ResourceEntity found = engine.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(latest.getDeploymentId(), latest.getResourceName());
        ResourceEntity copy = new ResourceEntity();
        copy.setName(found.getName());
        copy.setBytes(found.getBytes());
        copy.setDeploymentId(deployment.getId());
        copy.setType(found.getType());
        copy.setCreateTime(ClockUtil.getCurrentTime());
        engine.getResourceManager().insertResource(copy);
        deployment.addResource(copy);
    }

    private static Set<String> named(String models, Pattern reference) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = reference.matcher(models);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static String text(DeploymentEntity deployment, String ending) {
        Collection<ResourceEntity> all = Optional.ofNullable(deployment.getResources())
                .map(resources -> resources.values())
                .orElse(List.of());
        StringBuilder text = new StringBuilder();
        all.stream()
                .filter(each -> each.getName().endsWith(ending) && each.getBytes() != null)
                .forEach(each -> text.append(new String(each.getBytes(), StandardCharsets.UTF_8)));
        return text.toString();
    }
}
