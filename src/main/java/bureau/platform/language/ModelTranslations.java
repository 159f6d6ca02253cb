package bureau.platform.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Models and forms are written in English; {@code processes/<folder>/texts.ru.yaml} gives each of their texts in Russian,
 * English on the left. The same English word may be another one in Russian elsewhere, so a model is read by the texts of its
 * own folder, then by the shared ones. A text that a designer wrote himself has no other and stays as it is.
 */
@Component
public class ModelTranslations {

    private static final String SHARED = "shared";

    private final Map<String, Map<String, String>> russian = new TreeMap<>();
    private final Map<String, Map<String, String>> english = new TreeMap<>();
    private final Map<String, String> folders = new HashMap<>();

    ModelTranslations() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        for (Resource file : resolver.getResources("classpath*:processes/*/texts.ru.yaml")) {
            try (InputStream in = file.getInputStream()) {
                Map<String, String> texts = yaml.load(in);
                Map<String, String> back = new HashMap<>();
                texts.forEach((en, ru) -> back.put(ru, en));
                russian.put(folder(file), texts);
                english.put(folder(file), back);
            }
        }
        for (String pattern : List.of("processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form")) {
            for (Resource file : resolver.getResources("classpath*:" + pattern)) {
                String name = file.getFilename();
                folders.put(name.substring(0, name.lastIndexOf('.')), folder(file));
            }
        }
    }

    /**
     * The text in that language, or the text itself where it has none.
     *
     * @param model where it stands: the id of a process, of one of its versions, of a decision table or of a form
     */
    public String in(Language language, String model, String text) {
        String id = model == null ? "" : model.split(":", 2)[0];
        return inFolder(language, folders.getOrDefault(id, SHARED), text);
    }

    /** The same for a folder of the shipped models. */
    public String inFolder(Language language, String folder, String text) {
        Map<String, Map<String, String>> other = language == Language.RU ? russian : english;
        // A designer's own model may use the words of any folder.
        return Stream.concat(Stream.of(folder, SHARED), other.keySet().stream())
                .map(each -> other.getOrDefault(each, Map.of()).get(text))
                .filter(each -> each != null)
                .findFirst()
                .orElse(text);
    }

    Set<String> folders() {
        return russian.keySet();
    }

    /** The English texts of a folder that have a Russian one. */
    Set<String> known(String folder) {
        return new TreeSet<>(russian.getOrDefault(folder, Map.of()).keySet());
    }

    private static String folder(Resource file) throws IOException {
        String[] path = file.getURL().getPath().split("/");
        return path[path.length - 2];
    }
}
