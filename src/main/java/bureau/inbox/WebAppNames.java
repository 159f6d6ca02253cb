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
        if (node instanceof ArrayNode array) {
            array.forEach(each -> translate(each, reader));
        } else if (node instanceof ObjectNode object) {
            // The name of a variable is no text, and its value is somebody's own.
            boolean isVariable = object.has("value") && object.has("type");
            object.properties().forEach(field -> {
                if (!field.getValue().isTextual()) {
                    translate(field.getValue(), reader);
                } else if (!isVariable) {
                    object.put(
                            field.getKey(),
                            translated(field.getKey(), field.getValue().asText(), reader));
                }
            });
        }
    }

    private String translated(String key, String text, Language reader) {
        return switch (key) {
            case "bpmn20Xml" -> model("model.bpmn", text, reader);
            case "dmnXml" -> model("table.dmn", text, reader);
            default -> NAMES.contains(key) ? name(text, reader) : text;
        };
    }

    private String name(String text, Language reader) {
        String own = ownNames.get(reader).get(text);
        return own != null ? own : translations.in(reader, text);
    }

    private String model(String fileName, String xml, Language reader) {
        byte[] translated = ModelTexts.replace(
                fileName, xml.getBytes(StandardCharsets.UTF_8), text -> translations.in(reader, text));
        return new String(translated, StandardCharsets.UTF_8);
    }
}
