package bureau.inbox;

import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTexts;
import bureau.platform.language.ModelTranslations;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The engine keeps the names of tasks, processes, lists and roles in the office's language. Here an answer of its interface gets
 * them in another.
 */
@Component
class WebAppNames {

    private static final Set<String> NAMES = Set.of(
            "name",
            "description",
            "label",
            "activityName",
            "processDefinitionName",
            "decisionDefinitionName",
            "definitionName",
            "taskName");

    /** By what an answer tells which model a name is from; a word may be another one in the next model. */
    private static final List<String> MODELS = List.of(
            "processDefinitionId",
            "processDefinitionKey",
            "decisionDefinitionId",
            "decisionDefinitionKey",
            "definitionId",
            "key");

    /** Where the engine keeps names that are in no model, and what they begin with. */
    private static final Map<String, String> OWN_NAMES =
            Map.of("languages.inbox", "inbox.filter.", "languages.people", "people.role.");

    private final ModelTranslations translations;
    private final Map<Language, Map<String, String>> ownNames = new HashMap<>();

    WebAppNames(ModelTranslations translations, Messages messages) {
        this.translations = translations;
        for (Language language : Language.values()) {
            Map<String, String> names = new HashMap<>();
            OWN_NAMES.forEach((bundle, prefix) -> ResourceBundle.getBundle(bundle, Locale.ROOT).keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .forEach(key -> names.put(messages.text(messages.office(), key), messages.text(language, key))));
            ownNames.put(language, names);
        }
    }

    /** Puts the reader's names into an answer, in place. */
    void translate(JsonNode node, Language reader) {
        translate(node, null, reader);
    }

    private void translate(JsonNode node, String around, Language reader) {
        if (node instanceof ArrayNode array) {
            array.forEach(each -> translate(each, around, reader));
        } else if (node instanceof ObjectNode object) {
            String model = MODELS.stream()
                    .map(key -> object.path(key).asText(""))
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .orElseGet(() -> around != null ? around : object.path("id").asText(null));
            // The name of a variable is no text, and its value is somebody's own.
            boolean isVariable = object.has("value") && object.has("type");
            object.properties().forEach(field -> {
                if (!field.getValue().isTextual()) {
                    translate(field.getValue(), model, reader);
                } else if (!isVariable) {
                    object.put(
                            field.getKey(),
                            translated(field.getKey(), model, field.getValue().asText(), reader));
                }
            });
        }
    }

    private String translated(String key, String model, String text, Language reader) {
        return switch (key) {
            case "bpmn20Xml" -> diagram("model.bpmn", model, text, reader);
            case "dmnXml" -> diagram("table.dmn", model, text, reader);
            default -> NAMES.contains(key) ? name(model, text, reader) : text;
        };
    }

    private String name(String model, String text, Language reader) {
        String own = ownNames.get(reader).get(text);
        return own != null ? own : translations.in(reader, model, text);
    }

    private String diagram(String fileName, String model, String xml, Language reader) {
        byte[] translated = ModelTexts.replace(
                fileName, xml.getBytes(StandardCharsets.UTF_8), text -> translations.in(reader, model, text));
        return new String(translated, StandardCharsets.UTF_8);
    }
}
