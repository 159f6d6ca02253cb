package bureau.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * All that the form host needs to show a form.
 *
 * @param form the Camunda Form
 * @param data the values that it is shown with
 * @param draft what the reader wrote earlier and has not handed in; null where there is none
 * @param draftUrl where his draft is kept
 */
record FormView(JsonNode form, Map<String, Object> data, JsonNode draft, String draftUrl) {

    /** The same form with values from elsewhere instead of the draft. */
    FormView with(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(data);
        all.putAll(values);
        return new FormView(form, all, null, draftUrl);
    }
}
