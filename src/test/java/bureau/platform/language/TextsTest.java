package bureau.platform.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that a person reads exists in both languages. */
class TextsTest {

    private static final String SHARED = "shared";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{?[^}]*}}?");

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    @Test
    void everyTextOfEveryModelAndFormHasARussianOneInItsFolderOrAmongTheSharedOnes() throws IOException {
        ModelTranslations translations = new ModelTranslations();
        Map<String, Set<String>> used = used();
        Set<String> shared = translations.known(SHARED);
        assertThat(used.keySet()).containsAll(translations.folders());
        used.forEach((folder, texts) -> {
            Set<String> missing = new TreeSet<>(texts);
            missing.removeAll(translations.known(folder));
            missing.removeAll(shared);
            assertThat(missing).as(folder + ": texts without a Russian one").isEmpty();
            if (!folder.equals(SHARED)) {
                assertThat(translations.known(folder))
                        .as(folder + ": Russian texts that nothing there uses")
                        .isSubsetOf(texts);
            }
        });
        assertThat(shared)
                .as("shared Russian texts that nothing uses")
                .isSubsetOf(used.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    @Test
    void aFolderSaysNothingThatTheSharedTextsSayAlready() throws IOException {
        ModelTranslations translations = new ModelTranslations();
        for (String folder : translations.folders()) {
            Set<String> twice = translations.known(folder);
            twice.retainAll(translations.known(SHARED));
            twice.removeIf(text -> !translations
                    .inFolder(Language.RU, folder, text)
                    .equals(translations.inFolder(Language.RU, SHARED, text)));
            if (!folder.equals(SHARED)) {
                assertThat(twice).as(folder).isEmpty();
            }
        }
    }

    @Test
    void sameWordIsAnotherOneInAnotherFolder() throws IOException {
        ModelTranslations translations = new ModelTranslations();
        assertThat(translations.in(Language.RU, "purchase-order:3:4711", "Order"))
                .isEqualTo("Заказ");
        assertThat(translations.in(Language.RU, "approval-policy", "Order")).isEqualTo("Очередь");
        assertThat(translations.in(Language.EN, "approval-policy", "Очередь")).isEqualTo("Order");
        assertThat(translations.in(Language.RU, "a-designers-own", "Change the order"))
                .isEqualTo("Изменить заказ");
        assertThat(translations.in(Language.RU, null, "What nobody has translated"))
                .isEqualTo("What nobody has translated");
    }

    private Map<String, Set<String>> used() throws IOException {
        Map<String, Set<String>> used = new TreeMap<>();
        for (String pattern : List.of("processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form")) {
            for (Resource file : files.getResources("classpath*:" + pattern)) {
                String[] path = file.getURL().getPath().split("/");
                Set<String> texts = used.computeIfAbsent(path[path.length - 2], folder -> new TreeSet<>());
                ModelTexts.replace(file.getFilename(), file.getContentAsByteArray(), text -> {
                    texts.add(text);
                    return text;
                });
            }
        }
        assertThat(used).isNotEmpty();
        return used;
    }

    @Test
    void translationsKeepTheirPlaceholders() throws IOException {
        ModelTranslations translations = new ModelTranslations();
        for (String folder : translations.folders()) {
            for (String text : translations.known(folder)) {
                assertThat(placeholders(translations.inFolder(Language.RU, folder, text)))
                        .as(text)
                        .isEqualTo(placeholders(text));
            }
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

    /** A single one would swallow itself and every argument behind it; it is doubled, or quotes braces. */
    @Test
    void everyApostropheOfAMessageIsShown() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Resource file : files.getResources("classpath:languages/*.properties")) {
            read(file).forEach((key, message) -> {
                String rest = String.valueOf(message).replace("''", "").replaceAll("'[^']*[{}][^']*'", "");
                if (rest.contains("'")) {
                    problems.add(file.getFilename() + ": " + key);
                }
            });
        }
        assertThat(problems).isEmpty();
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
