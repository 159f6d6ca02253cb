package bureau.platform.forms;

import java.util.List;
import java.util.stream.Stream;

/** A form as its designer drew it, as far as the server cares. */
public record CamundaForm(String id, List<FormComponent> components) {

    /** Reads the contents of a {@code .form} file. */
    public static CamundaForm parse(String json) {
        return FormParser.parse(json);
    }

    /** All components, those inside groups and lists included. */
    public Stream<FormComponent> all() {
        return components.stream().flatMap(FormComponent::withInner);
    }
}
