package bureau.security;

import bureau.OfficeTest;
import bureau.platform.gate.ModelCheck;
import bureau.platform.language.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Puts each payload into each place of models that use everything that is allowed. */
@OfficeTest
class GeneratedModelsTest {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    /** Each place gets every forty-first payload, the next place the ones beside them. */
    private static final int STEP = 41;

    private static final int DEPLOYED_EVERY = 100;

    private final byte[] form = Samples.read("everything.form");

    @Autowired
    ModelCheck check;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate database;

    @Test
    void noneOfThousandsOfHostileModelsIsAcceptedOrRun() throws Exception {
        Canary.forget();
        String quiet = Canary.state();
        long deployments = rows("act_re_deployment");
        long contents = rows("act_ge_bytearray");

        Map<String, List<String>> hostile = Map.of(
                "everything.bpmn", hostileProcesses(),
                "everything.dmn", withPayloads(new Mutations(Samples.read("everything.dmn"))),
                "everything.form", hostileForms());

        List<String> accepted = new ArrayList<>();
        int[] number = {0};
        hostile.forEach((file, models) -> models.forEach(model -> {
            if (isAccepted(file, model)) {
                accepted.add(file + "\n" + model);
            }
            if (number[0]++ % DEPLOYED_EVERY == 0) {
                assertThatThrownBy(() -> deploy(file, model)).isInstanceOf(Refused.class);
            }
        }));

        assertThat(accepted).isEmpty();
        assertThat(number[0]).isGreaterThanOrEqualTo(3_000);
        assertThat(Canary.state()).isEqualTo(quiet);
        assertThat(rows("act_re_deployment")).isEqualTo(deployments);
        assertThat(rows("act_ge_bytearray")).isEqualTo(contents);
    }

    /** The places alone do no harm: what is refused above is refused for the payload. */
    @Test
    void theModelsAreAcceptedAsLongAsNothingIsPutIntoThem() throws Exception {
        Mutations process = new Mutations(Samples.read("everything.bpmn"));
        for (String model : process.changed(element -> {})) {
            assertThat(isAccepted("everything.bpmn", model)).isTrue();
        }
    }

    private List<String> hostileProcesses() throws Exception {
        Mutations process = new Mutations(Samples.read("everything.bpmn"));
        List<String> models = withPayloads(process);
        String payload = Payloads.all().get(0);
        List<Consumer<Element>> changes = List.of(
                Mutations.camunda("class", "bureau.security.Canary"),
                Mutations.camunda("expression", payload),
                Mutations.camunda("delegateExpression", payload),
                Mutations.camunda("type", "shell"),
                Mutations.camunda("resource", "deployment://canary.groovy"),
                Mutations.camunda("formKey", "embedded:deployment:canary.html"),
                Mutations.attribute(ACTIVITI, "activiti:class", "bureau.security.Canary"),
                Mutations.attribute(ACTIVITI, "activiti:expression", payload),
                Mutations.attribute(null, "class", "bureau.security.Canary"),
                Mutations.attribute(null, "scriptFormat", "juel"),
                Mutations.child(CAMUNDA, "camunda:script", payload),
                Mutations.child(CAMUNDA, "camunda:field", payload),
                Mutations.child(CAMUNDA, "camunda:formData", payload),
                Mutations.child(CAMUNDA, "camunda:connector", "http-connector"),
                Mutations.child(ACTIVITI, "activiti:executionListener", payload),
                Mutations.child(BPMN, "bpmn:scriptTask", payload),
                Mutations.child(BPMN, "bpmn:humanPerformer", payload),
                Mutations.child("urn:elsewhere", "other:userTask", payload),
                Mutations.child(null, "inputParameter", payload));
        for (Consumer<Element> change : changes) {
            models.addAll(process.changed(change));
        }
        return models;
    }

    private static List<String> withPayloads(Mutations model) throws Exception {
        List<String> models = new ArrayList<>();
        List<String> payloads = Payloads.all();
        int place = 0;
        for (String marked : model.markedAttributes()) {
            for (int i = place++ % STEP; i < payloads.size(); i += STEP) {
                models.add(Mutations.inAttribute(marked, payloads.get(i)));
            }
        }
        for (String marked : model.markedTexts()) {
            for (int i = place++ % STEP; i < payloads.size(); i += STEP) {
                models.add(Mutations.inText(marked, payloads.get(i)));
            }
            models.addAll(Mutations.disguised(marked, payloads.get(0)));
        }
        return models;
    }

    private static List<String> hostileForms() {
        String form = new String(Samples.read("everything.form"));
        List<String> models = new ArrayList<>();
        List<String> payloads = Payloads.all();
        Matcher text = Pattern.compile("\"[^\"]*\"").matcher(form);
        for (int place = 0; text.find(); place++) {
            for (int i = place % STEP; i < payloads.size(); i += STEP) {
                String payload = payloads.get(i)
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t");
                String disguised = i % 2 == 0 ? payload : payload.replace("$", "\\u0024");
                models.add(form.substring(0, text.start()) + '"' + disguised + '"' + form.substring(text.end()));
            }
        }
        return models;
    }

    private boolean isAccepted(String file, String model) {
        return file.endsWith(".bpmn")
                ? check.check(Map.of(file, Samples.bytes(model), "everything.form", form))
                        .isEmpty()
                : check.check(Map.of(file, Samples.bytes(model))).isEmpty();
    }

    private void deploy(String file, String model) {
        repository.createDeployment().name("hostile").addString(file, model).deploy();
    }

    private long rows(String table) {
        return database.queryForObject("select count(*) from " + table, Long.class);
    }
}
