package bureau.platform.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Models and forms are written in English; {@code processes/<folder>/texts.ru.yaml} gives each of their texts in Russian,
 * English on the left. A text that a designer wrote himself has no other and stays as it is.
 */
@Component
public class ModelTranslations {

    private final Map<String, String> russian = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    ModelTranslations() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*/texts.ru.yaml");
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        for (Resource file : files) {
            try (InputStream in = file.getInputStream()) {
                Map<String, String> texts = yaml.load(in);
                russian.putAll(texts);
            }
        }
        russian.forEach((en, ru) -> english.put(ru, en));
    }

    /** The text in that language, or the text itself where it has none. */
    public String in(Language language, String text) {
        Map<String, String> other = language == Language.RU ? russian : english;
        return other.getOrDefault(text, text);
    }

    /** The English texts that have a Russian one. */
    public Set<String> known() {
        return new TreeSet<>(russian.keySet());
    }
}
