package bureau.platform.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Component
class FormRules {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Components that hold an answer of the person. */
    private static final Set<String> ANSWERS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "filepicker",
            "expression");

    private static final Set<String> OTHERS =
            Set.of("text", "group", "dynamiclist", "table", "separator", "spacer", "image", "documentPreview");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][\\w.-]{0,99}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_]\\w{0,99}");
    private static final Pattern IMAGE = Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*");
    private static final int DEEPEST = 20;

    /** The form's id, if the file is a form that has one. */
    static Optional<String> idOf(byte[] content) {
        try {
            return Optional.of(read(content).path("id").asText()).filter(id -> !id.isBlank());
        } catch (JsonProcessingException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    void check(byte[] content, Findings findings) {
        JsonNode form;
        try {
            form = read(content);
        } catch (JsonProcessingException e) {
            findings.add("", "notJson", Findings.shown(e.getOriginalMessage()));
            return;
        } catch (CharacterCodingException e) {
            findings.add("", "notJson", "UTF-8");
            return;
        }
        if (!form.isObject() || !form.path("components").isArray()) {
            findings.add("", "notForm");
            return;
        }
        if (!form.path("id").isTextual()
                || !ID.matcher(form.path("id").asText()).matches()) {
            findings.add("", "form.id");
        }
        checkTexts(form, 0, findings);
        form.path("components").forEach(component -> check(component, 0, findings));
    }

    private static void check(JsonNode component, int depth, Findings findings) {
        String type = component.path("type").asText();
        String label = labelOf(component);
        if (depth > DEEPEST) {
            findings.add(label, "tooDeep", DEEPEST);
            return;
        }
        if (!ANSWERS.contains(type) && !OTHERS.contains(type)) {
            Set<String> known = new TreeSet<>(ANSWERS);
            known.addAll(OTHERS);
            findings.add(label, "form.component", Findings.shown(type), String.join(", ", known));
            return;
        }
        JsonNode key = component.path(type.equals("dynamiclist") ? "path" : "key");
        boolean needed = ANSWERS.contains(type) || type.equals("dynamiclist");
        if ((needed || key.isTextual() && !key.asText().isEmpty())
                && !KEY.matcher(key.asText()).matches()) {
            findings.add(label, "form.key", Findings.shown(key.asText()));
        }
        if (type.equals("image")
                && !IMAGE.matcher(component.path("source").asText()).matches()) {
            findings.add(label, "form.image");
        }
        component.path("components").forEach(inner -> check(inner, depth + 1, findings));
    }

    /** Forms speak FEEL in the browser; the engine's expressions would only be shown to people as they stand. */
    private static void checkTexts(JsonNode node, int depth, Findings findings) {
        if (depth > 5 * DEEPEST) {
            findings.add("", "tooDeep", 5 * DEEPEST);
            return;
        }
        node.fieldNames().forEachRemaining(name -> checkText(node, name, findings));
        if (node.isTextual()) {
            checkText(node, node.asText(), findings);
        }
        node.forEach(inner -> checkTexts(inner, depth + 1, findings));
    }

    private static void checkText(JsonNode node, String text, Findings findings) {
        if (ExpressionGrammar.isIn(text)) {
            findings.add(labelOf(node), "form.expression", Findings.shown(text));
        }
    }

    private static String labelOf(JsonNode component) {
        String key = component.path("key").asText(component.path("id").asText());
        String label = component.path("label").asText();
        return Findings.shown(label.isBlank() ? key : key + " (" + label.strip() + ")");
    }

    /** As the engine does it: always UTF-8. */
    private static JsonNode read(byte[] content) throws JsonProcessingException, CharacterCodingException {
        return JSON.readTree(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString());
    }
}
