package bureau.platform.forms;

import java.util.Map;

/**
 * What a form is shown with besides the case's variables: lines of a request, choices from a catalogue. The guard judges what
 * comes back by the same data.
 */
public interface FormPrefill {

    boolean fills(String formId);

    /** Plain values by the names that the form uses: texts, numbers, Booleans, lists and maps of them. */
    Map<String, Object> data(FormContext context);
}
