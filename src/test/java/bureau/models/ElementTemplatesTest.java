package bureau.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The building blocks that designers pick in the Modeler, held against the code and the models. */
class ElementTemplatesTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final ObjectMapper json = new ObjectMapper();

    private final Map<String, Class<?>> beans = beans();
    private final List<JsonNode> templates = templates();

    @Test
    void templatesNameOnlyBeansThatExistAndFit() {
        for (JsonNode template : templates) {
            properties(template).forEach(property -> {
                boolean listener =
                        property.at("/binding/implementationType").asText().equals("delegateExpression");
                if (listener || namesDelegate(property)) {
                    assertThat(beans.get(bean(property.path("value").asText())))
                            .as("%s names %s", template.path("id").asText(), property.path("value"))
                            .isNotNull()
                            .isAssignableTo(listener ? ExecutionListener.class : JavaDelegate.class);
                }
            });
        }
    }

    @Test
    void everyDelegateOfTheModelsIsABuildingBlock() {
        Set<String> used = new TreeSet<>();
        for (BpmnModelInstance model : models()) {
            model.getModelElementsByType(ServiceTask.class).stream()
                    .filter(task -> task.getCamundaDelegateExpression() != null)
                    .filter(task -> !belongsToItsStart(task))
                    .forEach(task -> used.add(bean(task.getCamundaDelegateExpression())));
        }
        Set<String> offered = templates.stream()
                .flatMap(ElementTemplatesTest::properties)
                .filter(ElementTemplatesTest::namesDelegate)
                .map(property -> bean(property.path("value").asText()))
                .collect(Collectors.toSet());
        assertThat(used).isNotEmpty();
        assertThat(offered).containsAll(used);
    }

    @Test
    void eachTemplateHasItsOwnIdAndSaysWhatItIsFor() {
        assertThat(templates).isNotEmpty();
        assertThat(templates)
                .extracting(template -> template.path("id").asText())
                .doesNotHaveDuplicates();
        assertThat(templates).allSatisfy(template -> {
            assertThat(template.path("name").asText()).isNotBlank();
            assertThat(template.path("description").asText()).isNotBlank();
        });
    }

    /** The first step of a process takes over its start form, so it is of use nowhere else. */
    private static boolean belongsToItsStart(FlowNode task) {
        return task.getParentElement() instanceof Process
                && task.getPreviousNodes().list().stream().anyMatch(StartEvent.class::isInstance);
    }

    private static Stream<JsonNode> properties(JsonNode template) {
        return StreamSupport.stream(template.path("properties").spliterator(), false);
    }

    private static boolean namesDelegate(JsonNode property) {
        return property.at("/binding/name").asText().equals("camunda:delegateExpression");
    }

    private static String bean(String expression) {
        return expression.replaceAll("^\\$\\{|}$", "");
    }

    private static Map<String, Class<?>> beans() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        Map<String, Class<?>> found = new TreeMap<>();
        for (BeanDefinition candidate : scanner.findCandidateComponents("bureau")) {
            String name = AnnotationBeanNameGenerator.INSTANCE.generateBeanName(candidate, null);
            found.put(name, ClassUtils.resolveClassName(candidate.getBeanClassName(), null));
        }
        return found;
    }

    private static List<JsonNode> templates() {
        List<JsonNode> found = new ArrayList<>();
        for (Path file : files(".json")) {
            JsonNode content = read(file);
            if (content.isArray()) {
                content.forEach(found::add);
            } else {
                found.add(content);
            }
        }
        return found;
    }

    private static List<BpmnModelInstance> models() {
        return files(".bpmn").stream()
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .toList();
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(PROCESSES)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return json.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
