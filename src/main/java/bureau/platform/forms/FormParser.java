package bureau.platform.forms;

import bureau.platform.forms.FormComponent.Choices;
import bureau.platform.forms.FormComponent.Validation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads form-js' JSON. */
final class FormParser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> INNER = Set.of("components", "values", "properties");

    private FormParser() {}

    static CamundaForm parse(String json) {
        try {
            JsonNode form = JSON.readTree(json);
            if (!form.path("id").isTextual()) {
                throw new IllegalArgumentException("The form has no id.");
            }
            return new CamundaForm(form.get("id").textValue(), components(form));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The form is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static List<FormComponent> components(JsonNode parent) {
        List<FormComponent> components = new ArrayList<>();
        parent.path("components").forEach(component -> components.add(component(component)));
        return List.copyOf(components);
    }

    private static FormComponent component(JsonNode node) {
        return new FormComponent(
                node.path("type").asText(),
                text(node, "key"),
                text(node, "path"),
                label(node),
                validation(node.path("validate")),
                choices(node),
                text(node, "subtype"),
                node.path("decimalDigits").isInt() ? node.get("decimalDigits").intValue() : null,
                scalar(node.path("readonly")),
                node.path("disabled").asBoolean(),
                text(node.path("conditional"), "hide"),
                scalar(node.path("multiple")),
                text(node, "accept"),
                node.path("allowAddRemove").isBoolean()
                        && !node.path("allowAddRemove").booleanValue(),
                text(node, "expression"),
                properties(node.path("properties")),
                texts(node),
                components(node));
    }

    private static String label(JsonNode node) {
        for (String name : List.of("label", "dateLabel", "timeLabel", "key", "path")) {
            String label = text(node, name);
            if (label != null) {
                return label;
            }
        }
        return node.path("type").asText();
    }

    private static Validation validation(JsonNode node) {
        return new Validation(
                node.path("required").asBoolean(),
                scalar(node.path("minLength")),
                scalar(node.path("maxLength")),
                scalar(node.path("min")),
                scalar(node.path("max")),
                text(node, "pattern"),
                text(node, "patternErrorMessage"),
                text(node, "validationType"));
    }

    private static Choices choices(JsonNode node) {
        List<Object> values = new ArrayList<>();
        node.path("values").forEach(option -> {
            Object value = scalar(option.isObject() ? option.path("value") : option);
            if (value != null) {
                values.add(value);
            }
        });
        return new Choices(List.copyOf(values), text(node, "valuesKey"), text(node, "valuesExpression"));
    }

    private static Map<String, String> properties(JsonNode node) {
        Map<String, String> properties = new LinkedHashMap<>();
        node.fields()
                .forEachRemaining(property ->
                        properties.put(property.getKey(), property.getValue().asText()));
        return Map.copyOf(properties);
    }

    /** Every text of the component itself, since an expression or a template may stand in nearly all of them. */
    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.fields().forEachRemaining(property -> {
            if (!INNER.contains(property.getKey())) {
                collectTexts(property.getValue(), texts);
            }
        });
        return List.copyOf(texts);
    }

    private static void collectTexts(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        } else {
            node.forEach(inner -> collectTexts(inner, texts));
        }
    }

    private static String text(JsonNode node, String name) {
        String text = node.path(name).textValue();
        return text == null || text.isBlank() ? null : text;
    }

    private static Object scalar(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? node.decimalValue() : null;
    }
}
