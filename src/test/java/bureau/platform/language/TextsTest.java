package bureau.platform.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that a person reads exists in both languages. */
class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{?[^}]*}}?");

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    @Test
    void everyTextOfEveryModelAndFormHasARussianOne() throws IOException {
        Set<String> known = new ModelTranslations().known();
        Set<String> used = new TreeSet<>();
        for (String pattern : List.of("processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form")) {
            for (Resource file : files.getResources("classpath*:" + pattern)) {
                ModelTexts.replace(file.getFilename(), file.getContentAsByteArray(), text -> {
                    used.add(text);
                    return text;
                });
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(new TreeSet<>(used)).as("texts without a Russian one").isSubsetOf(known);
        assertThat(known).as("Russian texts that nothing uses").isSubsetOf(used);
    }

    @Test
    void translationsKeepTheirPlaceholders() throws IOException {
        ModelTranslations translations = new ModelTranslations();
        for (String text : translations.known()) {
            assertThat(placeholders(translations.in(Language.RU, text)))
                    .as(text)
                    .isEqualTo(placeholders(text));
        }
    }

    @Test
    void everyMessageExistsInBothLanguagesWithTheSameArguments() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Resource english : files.getResources("classpath:languages/*.properties")) {
            if (english.getFilename().endsWith("_ru.properties")) {
                continue;
            }
            Properties en = read(english);
            Properties ru = read(new ClassPathResource(
                    "languages/" + english.getFilename().replace(".properties", "_ru.properties")));
            assertThat(withoutPlurals(ru)).as(english.getFilename()).isEqualTo(withoutPlurals(en));
            for (String key : en.stringPropertyNames()) {
                String russian = ru.getProperty(key);
                if (russian != null && !arguments(en.getProperty(key)).equals(arguments(russian))) {
                    problems.add(key);
                }
            }
        }
        assertThat(problems).as("messages with other arguments in Russian").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void webApplicationIsCompletelyRussian(String app) throws IOException {
        JsonNode en = labels(app, "en");
        JsonNode ru = labels(app, "ru");
        Set<String> english = new TreeSet<>();
        en.fieldNames().forEachRemaining(english::add);
        Set<String> russian = new TreeSet<>();
        ru.fieldNames().forEachRemaining(russian::add);
        assertThat(english).hasSizeGreaterThan(100);
        assertThat(russian).isEqualTo(english);
        assertThat(ru.path("BANNER_CE_EOL_TEXT").asText(" ")).isBlank();
        long same = english.stream()
                .filter(key -> en.path(key).asText().equals(ru.path(key).asText()))
                .filter(key -> en.path(key).asText().matches(".*[A-Za-z]{4,} [A-Za-z]{2,}.*"))
                .filter(key -> !en.path(key).asText().startsWith("Camunda"))
                .count();
        assertThat(same).as("sentences left in English").isZero();
    }

    private static JsonNode labels(String app, String language) throws IOException {
        String path = "META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        return new ObjectMapper()
                .readTree(new ClassPathResource(path).getContentAsByteArray())
                .path("labels");
    }

    /** Numbers of the arguments; how often one is used may differ. */
    private static Set<String> arguments(String message) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(message);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** A language has its own number of plural forms. */
    private static Set<String> withoutPlurals(Properties properties) {
        Set<String> keys = new TreeSet<>();
        properties.stringPropertyNames().forEach(key -> keys.add(key.replaceAll("\\.(one|few|many|other)$", "")));
        return keys;
    }

    private static List<String> placeholders(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        found.sort(null);
        return found;
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
