package bureau.platform.forms;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static bureau.platform.forms.Forms.accepted;
import static bureau.platform.forms.Forms.form;
import static bureau.platform.forms.Forms.refusal;
import static bureau.platform.forms.Forms.unfinished;
import static bureau.platform.forms.Forms.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormGuardTest {

    private static final String NAME = "{'type':'textfield','key':'name','label':'Name'}";
    private static final String REQUIRED =
            "{'type':'textfield','key':'reason','label':'Reason','validate':{'required':true}}";
    private static final String FIXED = "{'type':'textfield','key':'fixed','label':'Fixed','readonly':true}";
    private static final String LINES = "{'type':'dynamiclist','path':'lines','label':'Lines','components':["
            + "{'type':'textfield','key':'item','label':'Item','validate':{'required':true}},"
            + "{'type':'number','key':'count','label':'Count','validate':{'min':1}}]";

    @Test
    void allProblemsAreToldAtOnce() {
        String message = refusal(form(NAME, REQUIRED), values("name", 5, "approved", true));

        assertThat(message)
                .contains("• Name: enter a text")
                .contains("• Reason: fill in")
                .contains("• approved: this field is not part of the form");
    }

    @Test
    void whatWasNotSentIsNotTouched() {
        assertThat(accepted(form(NAME, "{'type':'number','key':'count'}"), values("name", "Anna")))
                .containsOnlyKeys("name");
    }

    @Test
    void unfinishedFormMayLackRequiredFieldsButNothingElse() {
        assertThat(unfinished(form(NAME, REQUIRED), values("name", "Anna"))).containsOnlyKeys("name");
        assertThatThrownBy(() -> unfinished(form(NAME), values("other", "x"))).hasMessageContaining("other");
    }

    static Stream<Object> notPlain() {
        return Stream.of(
                Variables.fileValue("a.txt").file(new byte[] {1}).create(),
                Variables.byteArrayValue(new byte[] {1}),
                Variables.objectValue("text").create(),
                Variables.objectValue(List.of("a"))
                        .serializationDataFormat("application/json")
                        .create(),
                Variables.serializedObjectValue("rO0AB")
                        .serializationDataFormat("application/x-java-serialized-object")
                        .objectTypeName("java.lang.String")
                        .create(),
                Variables.dateValue(new Date(0)),
                new Date(0),
                new byte[] {1},
                List.of((Object) new String[] {"a"}),
                Map.of(1, "a"),
                List.of(new Date(0)));
    }

    @ParameterizedTest
    @MethodSource("notPlain")
    void filesBytesAndObjectsAreNoValuesOfAForm(Object value) {
        assertThat(refusal(form(NAME), values("name", value))).contains("• Name: a value of this kind");
        VariableMap engines = Variables.createVariables();
        engines.put("name", value);
        assertThat(refusal(form(NAME), engines)).contains("• Name: a value of this kind");
    }

    @Test
    void typedValuesAreJudgedLikePlainOnes() {
        VariableMap sent = Variables.createVariables().putValueTyped("name", Variables.stringValue("Anna"));

        assertThat(accepted(form(NAME), sent)).containsEntry("name", "Anna");
        assertThat(refusal(form(NAME), Variables.createVariables().putValueTyped("name", Variables.longValue(5L))))
                .contains("enter a text");
    }

    @Test
    void jsonIsAcceptedWhereTheFormHasAList() {
        JsonValue lines =
                SpinValues.jsonValue("[{\"item\":\"Paper\",\"count\":2}]").create();

        JsonValue stored = accepted(form(LINES + "}"), values("lines", lines)).getValueTyped("lines");

        assertThat(stored.getValueSerialized()).isEqualTo("[{\"item\":\"Paper\",\"count\":2}]");
        assertThat(refusal(form(NAME), values("name", lines))).contains("enter a text");
        assertThat(refusal(
                        form("{'type':'number','key':'n'}"),
                        values("n", SpinValues.jsonValue("5").create())))
                .contains("of this kind");
        assertThat(refusal(
                        form(LINES + "}"),
                        values("lines", SpinValues.jsonValue("[{]").create())))
                .contains("not valid JSON");
    }

    @Test
    void sizeAndDepthHaveLimits() {
        Map<String, Object> many = new HashMap<>();
        IntStream.rangeClosed(1, 301).forEach(i -> many.put("k" + i, 1));
        assertThat(refusal(form(NAME), many)).contains("more than 300");

        assertThat(refusal(form(LINES + "}"), values("lines", List.of(many)))).contains("too many values");

        Object deep = "x";
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        assertThat(refusal(form(LINES + "}"), values("lines", deep))).contains("too deeply");
        assertThat(refusal(
                        form(LINES + "}"),
                        values(
                                "lines",
                                SpinValues.jsonValue("[".repeat(100_000)).create())))
                .contains("not valid JSON");
    }

    @Test
    void longListOfProblemsIsCutShort() {
        Map<String, Object> many = new HashMap<>();
        IntStream.rangeClosed(1, 50).forEach(i -> many.put("k".repeat(500) + i, 1));

        assertThat(refusal(form(NAME), many)).contains("and 30 more").hasSizeLessThan(4000);
    }

    @Test
    void readonlyFieldsComeBackUnchangedOrNotAtAll() {
        Map<String, Object> shown = Map.of("fixed", "as it was", "total", 500L);
        String disabled = "{'type':'number','key':'total','label':'Total','disabled':true}";

        assertThat(accepted(form(FIXED, disabled), values("fixed", "as it was", "total", 500), shown))
                .isEmpty();
        assertThat(accepted(form(FIXED, disabled), Map.of(), shown)).isEmpty();
        assertThat(refusal(form(FIXED, disabled), values("fixed", "forged", "total", 501), shown))
                .contains("• Fixed: this field cannot be changed")
                .contains("• Total: this field cannot be changed");
    }

    @Test
    void readonlyMayDependOnOtherAnswers() {
        String sometimes = "{'type':'textfield','key':'note','label':'Note','readonly':'=urgent'}";
        String tick = "{'type':'checkbox','key':'urgent'}";

        assertThat(refusal(form(tick, sometimes), values("urgent", true, "note", "x")))
                .contains("cannot be changed");
        assertThat(accepted(form(tick, sometimes), values("urgent", false, "note", "x")))
                .containsEntry("note", "x");
    }

    @Test
    void hiddenFieldsAreNeitherDemandedNorAccepted() {
        String tick = "{'type':'checkbox','key':'other'}";
        String why = "{'type':'textfield','key':'why','label':'Why','validate':{'required':true},"
                + "'conditional':{'hide':'=not(other = true)'}}";

        assertThat(accepted(form(tick, why), values("other", false))).containsOnlyKeys("other");
        assertThat(refusal(form(tick, why), values("other", false, "why", "x"))).contains("does not apply");
        assertThat(refusal(form(tick, why), values("other", true))).contains("• Why: fill in");
        assertThat(accepted(form(tick, why), values("other", true, "why", "x"))).containsEntry("why", "x");
    }

    @Test
    void hiddenGroupHidesWhatIsInIt() {
        String tick = "{'type':'checkbox','key':'simple'}";
        String group = "{'type':'group','conditional':{'hide':'=simple'},'components':[" + REQUIRED + "]}";

        assertThat(accepted(form(tick, group), values("simple", true))).containsOnlyKeys("simple");
        assertThat(refusal(form(tick, group), values("simple", true, "reason", "x")))
                .contains("does not apply");
        assertThat(refusal(form(tick, group), values("simple", false))).contains("Reason");
    }

    @Test
    void choicesComeFromTheDataThatTheFormWasShownWith() {
        String byKey = "{'type':'select','key':'f','label':'F','valuesKey':'offered'}";
        List<Object> options = List.of(Map.of("label", "A", "value", "a"), "b");

        assertThat(accepted(form(byKey), values("f", "a"), Map.of("offered", options)))
                .containsEntry("f", "a");
        assertThat(accepted(form(byKey), values("f", "b"), Map.of("offered", options)))
                .containsEntry("f", "b");
        assertThat(refusal(form(byKey), values("f", "c"), Map.of("offered", options)))
                .contains("one of the values");
        assertThat(refusal(form(byKey), values("f", "a"))).contains("one of the values");
        assertThat(refusal(form(byKey), values("f", "c", "offered", List.of("c")), Map.of("offered", options)))
                .contains("offered: this field is not part of the form");
    }

    @Test
    void choicesMayBeComputed() {
        String computed = "{'type':'select','key':'f','label':'F','valuesExpression':'=for x in names return x + 1'}";

        assertThat(accepted(form(computed), values("f", 3), Map.of("names", List.of(1, 2))))
                .containsEntry("f", 3L);
        assertThat(refusal(form(computed), values("f", 4), Map.of("names", List.of(1, 2))))
                .contains("one of");
    }

    @Test
    void computedFieldIsComputedByTheServer() {
        String sum = "{'type':'expression','key':'sum','label':'Sum','expression':'=a + b','computeOn':'change'}";
        CamundaForm form = form("{'type':'number','key':'a'}", "{'type':'number','key':'b'}", sum);

        assertThat(accepted(form, values("a", 1, "b", 2))).containsEntry("sum", 3L);
        assertThat(accepted(form, values("a", 1, "b", 2, "sum", 3))).containsEntry("sum", 3L);
        assertThat(refusal(form, values("a", 1, "b", 2, "sum", 4))).contains("• Sum: this field cannot be changed");
    }

    @Test
    void fieldOfAGroupWithAPathLiesInAnObject() {
        CamundaForm form = form("{'type':'group','path':'address','components':["
                + "{'type':'textfield','key':'city','label':'City','validate':{'required':true}},"
                + "{'type':'textfield','key':'zip','label':'Zip','readonly':true}]}");
        Map<String, Object> shown = Map.of("address", Map.of("zip", "101000", "country", "RU"));

        JsonValue stored = accepted(form, values("address", Map.of("city", "Moscow")), shown)
                .getValueTyped("address");

        assertThat(stored.getValueSerialized())
                .contains("\"city\":\"Moscow\"", "\"zip\":\"101000\"", "\"country\":\"RU\"");
        assertThat(refusal(form, values("address", Map.of("city", "Moscow", "zip", "1")), shown))
                .contains("Zip");
        assertThat(refusal(form, values("address", Map.of("city", "Moscow", "street", "x"))))
                .contains("street");
        assertThat(refusal(form, Map.of())).contains("City");
        assertThat(refusal(form, values("address", "Moscow"))).contains("of this kind");
    }

    @Test
    void everyRowIsJudged() {
        CamundaForm form = form(LINES + "}");

        assertThat(refusal(form, values("lines", List.of(Map.of("item", "Paper"), Map.of("count", 0, "price", 1)))))
                .contains("• Lines, row 2, Item: fill in")
                .contains("• Lines, row 2, Count: enter 1 or more")
                .contains("• Lines, row 2, price: this field is not part of the form");
        assertThat(refusal(form, values("lines", List.of("Paper")))).contains("list of rows");
        assertThat(refusal(form, values("lines", "Paper"))).contains("list of rows");
    }

    @Test
    void numberOfRowsHasLimits() {
        CamundaForm form = form(LINES + ",'properties':{'minItems':'1','maxItems':'2'}}");

        assertThat(refusal(form, Map.of())).contains("Lines");
        assertThat(refusal(form, values("lines", rows(0)))).contains("at least 1");
        assertThat(accepted(form, values("lines", rows(2)))).containsKey("lines");
        assertThat(refusal(form, values("lines", rows(3)))).contains("at most 2");
        assertThat(accepted(form(LINES + "}"), values("lines", rows(200)))).containsKey("lines");
        assertThat(refusal(form(LINES + "}"), values("lines", rows(201)))).contains("at most 200");
    }

    private static List<Object> rows(int count) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Map.of("item", "Paper"));
        }
        return rows;
    }

    @Test
    void rowsKeepWhatThePersonCouldNotChange() {
        CamundaForm form = form("{'type':'dynamiclist','path':'lines','label':'Lines','allowAddRemove':false,"
                + "'components':[{'type':'textfield','key':'item','label':'Item','readonly':true},"
                + "{'type':'number','key':'got','label':'Got'}]}");
        Map<String, Object> shown =
                Map.of("lines", List.of(Map.of("lineId", 7, "item", "Paper"), Map.of("lineId", 8, "item", "Pens")));

        JsonValue stored = accepted(form, values("lines", List.of(Map.of("got", 1), Map.of("item", "Pens"))), shown)
                .getValueTyped("lines");

        assertThat(stored.getValue().jsonPath("$[0].item").stringValue()).isEqualTo("Paper");
        assertThat(stored.getValue().jsonPath("$[0].lineId").numberValue()).isEqualTo(7);
        assertThat(refusal(form, values("lines", List.of(Map.of("item", "Gold"), Map.of("got", 1))), shown))
                .contains("• Lines, row 1, Item: this field cannot be changed");
        assertThat(refusal(form, values("lines", List.of(Map.of("got", 1))), shown))
                .contains("neither added");
        assertThat(refusal(form, values("lines", List.of(Map.of("lineId", 9), Map.of("got", 1))), shown))
                .contains("lineId");
    }

    @Test
    void rowThatWasRemovedDoesNotGiveItsFixedFieldsToAnother() {
        CamundaForm form = form("{'type':'dynamiclist','path':'lines','label':'Lines','components':["
                + "{'type':'textfield','key':'item','label':'Item','readonly':true},"
                + "{'type':'number','key':'got','label':'Got'}]}");
        Map<String, Object> shown =
                Map.of("lines", List.of(Map.of("lineId", 7, "item", "Paper"), Map.of("lineId", 8, "item", "Pens")));

        JsonValue stored = accepted(form, values("lines", List.of(Map.of("item", "Pens", "got", 3))), shown)
                .getValueTyped("lines");

        assertThat(stored.getValue().jsonPath("$[0].lineId").numberValue()).isEqualTo(8);
        assertThat(refusal(form, values("lines", List.of(Map.of("item", "Gold"))), shown))
                .contains("Item");
    }

    @Test
    void conditionInARowSeesTheRow() {
        CamundaForm form = form("{'type':'dynamiclist','path':'lines','label':'Lines','components':["
                + "{'type':'checkbox','key':'other'},{'type':'textfield','key':'why','label':'Why',"
                + "'validate':{'required':true},'conditional':{'hide':'=this.other != true'}}]}");

        assertThat(accepted(form, values("lines", List.of(Map.of("other", false)))))
                .containsKey("lines");
        assertThat(refusal(form, values("lines", List.of(Map.of("other", true)))))
                .contains("row 1, Why: fill in");
        assertThat(refusal(form, values("lines", List.of(Map.of("other", false, "why", "x")))))
                .contains("row 1, Why: this field does not apply");
    }

    @Test
    void displayComponentsTakeNoValue() {
        CamundaForm form =
                form("{'type':'text','key':'t','text':'Hello {{name}}'}", "{'type':'table','dataSource':'=x'}");

        assertThat(refusal(form, values("t", "forged"))).contains("• t:");
    }

    @Test
    void twoFieldsInOnePlaceAreAMistakeOfTheForm() {
        assertThatThrownBy(() -> accepted(form(NAME, NAME), Map.of())).hasMessageContaining("name");
    }

    @Test
    void onlyWhatTheFormNamesIsShownWithIt() {
        CamundaForm form = form(
                "{'type':'textfield','key':'person.name','label':'{{greeting}}'}",
                "{'type':'select','key':'place','valuesKey':'places','conditional':{'hide':'=rank.level > 3'}}",
                LINES + "}",
                "{'type':'text','text':'secret of {{owner.name}}'}");

        assertThat(NamedVariables.of(form))
                .contains("person", "greeting", "place", "places", "rank", "lines", "owner")
                .doesNotContain("secret", "level", "name", "item");
    }
}
