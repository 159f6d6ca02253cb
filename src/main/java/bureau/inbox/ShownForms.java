package bureau.inbox;

import bureau.platform.forms.DeployedForm;
import bureau.platform.forms.FormData;
import bureau.platform.forms.FormLibrary;
import bureau.platform.language.Messages;
import bureau.platform.language.ModelTexts;
import bureau.platform.language.ModelTranslations;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Forms with their data, in the reader's language. Whether he may see them has been asked before. */
@Component
class ShownForms {

    record Shown(JsonNode form, Map<String, Object> data) {}

    private final FormLibrary library;
    private final FormData data;
    private final ModelTranslations translations;
    private final Messages messages;
    private final ObjectMapper json;

    ShownForms(
            FormLibrary library, FormData data, ModelTranslations translations, Messages messages, ObjectMapper json) {
        this.library = library;
        this.data = data;
        this.translations = translations;
        this.messages = messages;
        this.json = json;
    }

    Optional<Shown> ofTask(String taskId) {
        return library.ofTask(taskId).map(form -> new Shown(translated(form), data.ofTask(taskId)));
    }

    Optional<Shown> ofStart(String processDefinitionId) {
        return library.ofStart(processDefinitionId)
                .map(form -> new Shown(translated(form), data.ofStart(processDefinitionId)));
    }

    private JsonNode translated(DeployedForm form) {
        try {
            JsonNode tree = json.readTree(form.json());
            ModelTexts.replaceInForm(
                    tree, text -> translations.in(messages.reader(), form.form().id(), text));
            return tree;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A deployed form is no JSON", e);
        }
    }
}
