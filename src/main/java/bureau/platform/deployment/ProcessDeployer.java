package bureau.platform.deployment;

import bureau.platform.language.Messages;
import bureau.platform.language.ModelTexts;
import bureau.platform.language.ModelTranslations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys what Bureau ships: one deployment for each folder, models, decisions and forms together, in the office's
 * language. A folder that did not change is left alone, and so is one of which a designer has deployed his own version.
 */
@Component
@Order(10)
public class ProcessDeployer implements ApplicationRunner {

    /** Marks what came with the product, as against what a designer deployed. */
    static final String SOURCE = "Bureau";

    private static final String SHARED = "shared";

    private static final Logger log = LoggerFactory.getLogger(ProcessDeployer.class);

    private final RepositoryService repository;
    private final ModelTranslations translations;
    private final Messages messages;

    ProcessDeployer(RepositoryService repository, ModelTranslations translations, Messages messages) {
        this.repository = repository;
        this.translations = translations;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        shipped().forEach(this::deploy);
    }

    private void deploy(String folder, Map<String, byte[]> files) {
        if (designerHasChanged(folder)) {
            log.warn(
                    "{}: a designer deployed a version of his own, so the shipped one is not deployed over it", folder);
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name(folder).source(SOURCE).enableDuplicateFiltering(false);
        files.forEach((path, content) -> deployment.addInputStream(path, new ByteArrayInputStream(content)));
        Deployment result = deployment.deploy();
        log.info("{}: deployment {}", folder, result.getId());
    }

    private boolean designerHasChanged(String folder) {
        Deployment last = repository
                .createDeploymentQuery()
                .deploymentName(folder)
                .deploymentSource(SOURCE)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
        if (last == null) {
            return false;
        }
        return Stream.concat(newestProcesses(last.getId()), newestDecisions(last.getId()))
                .anyMatch(deploymentId -> !isShipped(deploymentId));
    }

    /** The deployments that have the newest version of each process that this one has brought. */
    private Stream<String> newestProcesses(String deploymentId) {
        return repository.createProcessDefinitionQuery().deploymentId(deploymentId).list().stream()
                .map(each -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(each.getKey())
                        .latestVersion()
                        .singleResult()
                        .getDeploymentId());
    }

    private Stream<String> newestDecisions(String deploymentId) {
        return repository.createDecisionDefinitionQuery().deploymentId(deploymentId).list().stream()
                .map(each -> repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(each.getKey())
                        .latestVersion()
                        .singleResult()
                        .getDeploymentId());
    }

    private boolean isShipped(String deploymentId) {
        return SOURCE.equals(repository
                .createDeploymentQuery()
                .deploymentId(deploymentId)
                .singleResult()
                .getSource());
    }

    /** By folder: path within {@code processes/} or {@code forms/} and content in the office's language. */
    Map<String, Map<String, byte[]>> shipped() throws IOException {
        // The folder that all others name comes first.
        Map<String, Map<String, byte[]>> folders =
                new TreeMap<>(Comparator.comparing((String folder) -> !folder.equals(SHARED))
                        .thenComparing(Comparator.naturalOrder()));
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : new String[] {"processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form"}) {
            for (Resource file : resolver.getResources("classpath*:" + pattern)) {
                String[] path = file.getURL().getPath().split("/");
                String folder = path[path.length - 2];
                String name = path[path.length - 1];
                byte[] content = ModelTexts.replace(
                        name,
                        file.getContentAsByteArray(),
                        text -> translations.inFolder(messages.office(), folder, text));
                folders.computeIfAbsent(folder, none -> new TreeMap<>())
                        .put(pattern.substring(0, pattern.indexOf('/')) + "/" + folder + "/" + name, content);
            }
        }
        return folders;
    }
}
