package bureau.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** What a designer deploys while the office works; everything is taken back with {@link #takeBack}. */
@Component
public class ChangedModels {

    private final RepositoryService repository;
    private final Deque<String> deployments = new ArrayDeque<>();

    ChangedModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** A decision table alone, as the Modeler deploys the file that is open in it. */
    public void table(String decision, UnaryOperator<String> change) {
        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult();
        String before = new String(bytes(newest.getDeploymentId(), newest.getResourceName()), StandardCharsets.UTF_8);
        String after = different(decision, before, change);
        deploy(Map.of(decision + ".dmn", after.getBytes(StandardCharsets.UTF_8)));
    }

    /** All files of the folder to which the process belongs. */
    public Folder folderOf(String process) {
        return new Folder(newest(process).getDeploymentId());
    }

    public ProcessDefinition newest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    /** With what runs by them, so that the others find what is shipped. */
    public void takeBack() {
        while (!deployments.isEmpty()) {
            repository.deleteDeployment(deployments.pop(), true, true, true);
        }
    }

    private static String different(String what, String before, UnaryOperator<String> change) {
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("Nothing of " + what + " is different.");
        }
        return after;
    }

    private void deploy(Map<String, byte[]> files) {
        DeploymentBuilder deployment =
                repository.createDeployment().name("Deployed from the Modeler").source("Camunda Modeler");
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployments.push(deployment.deploy().getId());
    }

    private byte[] bytes(String deployment, String resource) {
        try (InputStream content = repository.getResourceAsStream(deployment, resource)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that are being changed. */
    public final class Folder {

        private final Map<String, byte[]> files = new TreeMap<>();

        private Folder(String deployment) {
            repository.getDeploymentResourceNames(deployment).forEach(name -> files.put(name, bytes(deployment, name)));
        }

        /** @param file its name without the folders */
        public Folder change(String file, UnaryOperator<String> change) {
            String path = path(file);
            String before = new String(files.get(path), StandardCharsets.UTF_8);
            return add(path, different(path, before, change));
        }

        public Folder add(String path, String content) {
            files.put(path, content.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        public void deploy() {
            ChangedModels.this.deploy(files);
        }

        private String path(String file) {
            return files.keySet().stream()
                    .filter(each -> each.endsWith("/" + file))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
