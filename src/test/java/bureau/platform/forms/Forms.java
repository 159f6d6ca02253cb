package bureau.platform.forms;

import bureau.platform.language.Messages;
import bureau.platform.language.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Small forms for tests, each of one or a few components, and what the guard makes of a submission. */
final class Forms {

    @ComponentScan("bureau.platform.language")
    @ConfigurationPropertiesScan("bureau.platform.language")
    static class Texts {}

    private static final FormGuard GUARD = new FormGuard(messages());

    private Forms() {}

    private static Messages messages() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("bureau.language=en").applyTo(context);
        context.register(Texts.class);
        context.refresh();
        return context.getBean(Messages.class);
    }

    /** Apostrophes stand for quotation marks, which keeps JSON readable within Java. */
    static CamundaForm form(String... components) {
        String json = "{'id':'test','components':[" + String.join(",", components) + "]}";
        return CamundaForm.parse(json.replace('\'', '"'));
    }

    static VariableMap accepted(CamundaForm form, Map<String, ?> sent) {
        return accepted(form, sent, Map.of());
    }

    static VariableMap accepted(CamundaForm form, Map<String, ?> sent, Map<String, Object> shown) {
        return GUARD.filled(form, sent, shown);
    }

    static VariableMap unfinished(CamundaForm form, Map<String, ?> sent) {
        return GUARD.unfinished(form, sent, Map.of());
    }

    static String refusal(CamundaForm form, Map<String, ?> sent) {
        return refusal(form, sent, Map.of());
    }

    static String refusal(CamundaForm form, Map<String, ?> sent, Map<String, Object> shown) {
        Refused refused = catchThrowableOfType(Refused.class, () -> GUARD.filled(form, sent, shown));
        assertThat(refused).as("a refusal of what was sent").isNotNull();
        return refused.getMessage();
    }

    /** Unlike Map.of it takes null and keeps the order. */
    static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
