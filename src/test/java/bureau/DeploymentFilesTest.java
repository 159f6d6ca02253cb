package bureau;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** The files with which an office runs Bureau say the same about it. */
class DeploymentFilesTest {

    private static final Pattern OF_THE_PRODUCT = Pattern.compile("\\$\\{(BUREAU_[A-Z_]+):(.*)}\\s*$");
    private static final Pattern OF_COMPOSE = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final Pattern EXAMPLE = Pattern.compile("^#?([A-Z_]+)=\"?(.*?)\"?$");

    private final String application = read("src/main/resources/application.yaml");
    private final String compose = read("docker-compose.yml");
    private final String dockerfile = read("Dockerfile");
    private final String pom = read("pom.xml");
    private final Map<String, String> example = example();

    @Test
    void everySettingOfTheProductIsInTheExampleWithItsDefault() {
        Map<String, String> settings = application
                .lines()
                .flatMap(line -> OF_THE_PRODUCT.matcher(line).results())
                .collect(Collectors.toMap(
                        setting -> setting.group(1), setting -> setting.group(2).replace("\"", "")));
        assertThat(settings).isNotEmpty();
        Map<String, String> shown = new TreeMap<>(example);
        shown.keySet().removeIf(name -> !name.startsWith("BUREAU_"));
        assertThat(shown).containsExactlyInAnyOrderEntriesOf(settings);
    }

    @Test
    void everyVariableOfComposeIsInTheExample() {
        Set<String> used = OF_COMPOSE
                .matcher(compose)
                .results()
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).contains("POSTGRES_PASSWORD");
        assertThat(example.keySet()).containsAll(used);
    }

    @Test
    void noPasswordIsGivenAway() {
        assertThat(example)
                .allSatisfy((name, value) -> assertThat(name.endsWith("PASSWORD") ? value : "")
                        .as(name)
                        .isEmpty());
        List<String> passwords = compose.lines()
                .filter(line -> line.matches(".*PASSWORD:.*"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .toList();
        assertThat(passwords).hasSize(2).allMatch(value -> value.startsWith("${POSTGRES_PASSWORD:?"));
    }

    @Test
    void portIsTheSameEverywhere() {
        String port = "8080";
        assertThat(example.get("BUREAU_PORT")).isEqualTo(port);
        assertThat(dockerfile).contains("BUREAU_PORT=" + port, "EXPOSE " + port, "127.0.0.1/" + port + " ");
        assertThat(strings(service("bureau").get("ports")))
                .singleElement()
                .satisfies(mapping ->
                        assertThat(mapping).contains("BUREAU_PORT:-" + port).endsWith(":" + port));
        assertThat(map(service("bureau").get("environment"))).containsEntry("BUREAU_PORT", port);
    }

    @Test
    void dataLieOnAVolume() {
        String folder = "/data";
        assertThat(dockerfile)
                .contains("BUREAU_DATA=" + folder + " ", "VOLUME " + folder + "\n", "bureau " + folder + "\n");
        assertThat(map(service("bureau").get("environment"))).containsEntry("BUREAU_DATA", folder);
        assertThat(strings(service("bureau").get("volumes"))).containsExactly("bureau-data:" + folder);
        assertThat(strings(service("postgres").get("volumes")))
                .containsExactly("postgres-data:/var/lib/postgresql/data");
        assertThat(map(yaml(compose).get("volumes"))).containsOnlyKeys("bureau-data", "postgres-data");
    }

    @Test
    void healthIsAskedWhereItIsAnsweredWithoutALogin() {
        String path = "/actuator/health";
        assertThat(application).contains("endpoints.web.exposure.include: health");
        assertThat(read("src/main/java/bureau/platform/security/SecurityConfiguration.java"))
                .contains("\"" + path + "\"");
        assertThat(dockerfile).contains("HEALTHCHECK", "GET " + path + " ");
        assertThat(service("postgres")).containsKey("healthcheck");
        assertThat(map(map(service("bureau").get("depends_on")).get("postgres")))
                .containsEntry("condition", "service_healthy");
    }

    @Test
    void javaAndPostgresqlAreThoseOfTheBuild() {
        String java = property("java.version");
        assertThat(images())
                .filteredOn(image -> image.contains("temurin"))
                .hasSize(2)
                .allSatisfy(image -> assertThat(image).containsPattern("temurin[:-]" + java + "\\b"));
        String postgresql = property("postgres-binaries.version").split("\\.")[0];
        assertThat(service("postgres").get("image")).asString().startsWith("postgres:" + postgresql + ".");
    }

    @Test
    void imagesArePinned() {
        assertThat(images())
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(image -> image.matches("[^:]+:v?\\d+\\.\\d+[^:]*"));
    }

    @Test
    void productDoesNotRunAsRoot() {
        List<String> users = Pattern.compile("(?m)^USER (\\S+)$")
                .matcher(lastStage())
                .results()
                .map(user -> user.group(1))
                .toList();
        assertThat(users).singleElement().isEqualTo("bureau");
        assertThat(lastStage()).containsPattern("useradd .*--uid [1-9]\\d* .*bureau");
        assertThat(lastStage().indexOf("USER bureau")).isLessThan(lastStage().indexOf("ENTRYPOINT"));
    }

    @Test
    void imageIsBuiltFromAllThatTheBuildReads() {
        assertThat(read(".dockerignore").lines())
                .contains("*", "!pom.xml", "!src", "!processes", "!forms", "!LICENSE", "!NOTICE");
    }

    private List<String> images() {
        Set<String> stages = Pattern.compile("(?m)^FROM \\S+ AS (\\S+)$")
                .matcher(dockerfile)
                .results()
                .map(stage -> stage.group(1))
                .collect(Collectors.toSet());
        Stream<String> ofBuild = Pattern.compile("(?m)^FROM (\\S+)")
                .matcher(dockerfile)
                .results()
                .map(stage -> stage.group(1))
                .filter(image -> !stages.contains(image));
        return Stream.concat(
                        ofBuild,
                        map(yaml(compose).get("services")).values().stream()
                                .map(service -> (String) map(service).get("image")))
                .toList();
    }

    private String lastStage() {
        return dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
    }

    private Map<String, Object> service(String name) {
        return map(map(yaml(compose).get("services")).get(name));
    }

    private String property(String name) {
        return Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<")
                .matcher(pom)
                .results()
                .map(value -> value.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> example() {
        return read(".env.example")
                .lines()
                .flatMap(line -> EXAMPLE.matcher(line).results())
                .collect(Collectors.toMap((MatchResult line) -> line.group(1), line -> line.group(2)));
    }

    private static Map<String, Object> yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
