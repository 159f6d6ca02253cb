package bureau.platform.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static bureau.platform.forms.Forms.accepted;
import static bureau.platform.forms.Forms.form;
import static bureau.platform.forms.Forms.refusal;
import static bureau.platform.forms.Forms.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FieldsTest {

    private static final String TEXT = "{'type':'textfield','key':'f','label':'Field'}";
    private static final String AREA = "{'type':'textarea','key':'f','label':'Field'}";
    private static final String SIZED =
            "{'type':'textfield','key':'f','label':'Field','validate':{'minLength':3,'maxLength':5}}";
    private static final String PATTERN =
            "{'type':'textfield','key':'f','label':'Field','validate':{'pattern':'^[0-9]{10}$'}}";
    private static final String EMAIL =
            "{'type':'textfield','key':'f','label':'Field','validate':{'validationType':'email'}}";
    private static final String PHONE =
            "{'type':'textfield','key':'f','label':'Field','validate':{'validationType':'phone'}}";
    private static final String WHOLE = "{'type':'number','key':'f','label':'Field','validate':{'min':1,'max':10}}";
    private static final String ANY_WHOLE = "{'type':'number','key':'f','label':'Field','decimalDigits':0}";
    private static final String DECIMAL =
            "{'type':'number','key':'f','label':'Field','decimalDigits':2,'validate':{'min':0.5,'max':9.99}}";
    private static final String MONEY = "{'type':'number','key':'f','label':'Field','decimalDigits':2,"
            + "'validate':{'min':1,'max':10000},'properties':{'type':'money'}}";
    private static final String TICK = "{'type':'checkbox','key':'f','label':'Field'}";
    private static final String DATE = "{'type':'datetime','subtype':'date','key':'f','dateLabel':'Field'}";
    private static final String TIME = "{'type':'datetime','subtype':'time','key':'f','timeLabel':'Field'}";
    private static final String MOMENT = "{'type':'datetime','subtype':'datetime','key':'f','dateLabel':'Field'}";
    private static final String SELECT =
            "{'type':'select','key':'f','label':'Field','values':[{'label':'A','value':'a'},{'label':'B','value':'b'}]}";
    private static final String NUMBERS =
            "{'type':'radio','key':'f','label':'Field','values':[{'label':'1','value':1},{'label':'2','value':2}]}";
    private static final String TAGS =
            "{'type':'taglist','key':'f','label':'Field','values':[{'label':'A','value':'a'},{'label':'B','value':'b'}]}";
    private static final String FILE = "{'type':'filepicker','key':'f','label':'Field'}";
    private static final String FILES =
            "{'type':'filepicker','key':'f','label':'Field','multiple':true,'properties':{'maxFiles':'2'}}";

    private static final String ID = "0b0e7a52-32a5-4d6b-9d9c-7d3c1e0b2f11";
    private static final String ID2 = "0b0e7a52-32a5-4d6b-9d9c-7d3c1e0b2f12";
    private static final String ID3 = "0b0e7a52-32a5-4d6b-9d9c-7d3c1e0b2f13";

    static Stream<Arguments> good() {
        return Stream.of(
                arguments(TEXT, "Привет", "Привет", "string"),
                arguments(TEXT, "x".repeat(4000), "x".repeat(4000), "string"),
                arguments(TEXT, "😀", "😀", "string"),
                arguments(TEXT, "", null, "null"),
                arguments(TEXT, null, null, "null"),
                arguments(AREA, "one\r\ntwo\tthree", "one\r\ntwo\tthree", "string"),
                arguments(SIZED, "abc", "abc", "string"),
                arguments(SIZED, "abcde", "abcde", "string"),
                arguments(SIZED, " abcde ", " abcde ", "string"),
                arguments(PATTERN, "7701234567", "7701234567", "string"),
                arguments(EMAIL, "i.petrov@example.org", "i.petrov@example.org", "string"),
                arguments(PHONE, "+74951234567", "+74951234567", "string"),
                arguments(WHOLE, 1, 1L, "long"),
                arguments(WHOLE, 10L, 10L, "long"),
                arguments(WHOLE, (short) 5, 5L, "long"),
                arguments(WHOLE, 5.0, 5L, "long"),
                arguments(ANY_WHOLE, Long.MAX_VALUE, Long.MAX_VALUE, "long"),
                arguments(ANY_WHOLE, Long.MIN_VALUE, Long.MIN_VALUE, "long"),
                arguments(DECIMAL, 0.5, 0.5, "double"),
                arguments(DECIMAL, 9.99, 9.99, "double"),
                arguments(DECIMAL, 5, 5.0, "double"),
                arguments(MONEY, 1, 1L, "long"),
                arguments(MONEY, 10_000L, 10_000L, "long"),
                arguments(TICK, true, true, "boolean"),
                arguments(TICK, false, false, "boolean"),
                arguments(DATE, "2028-02-29", "2028-02-29", "string"),
                arguments(TIME, "23:59", "23:59", "string"),
                arguments(MOMENT, "2026-12-01T13:00+03:00", "2026-12-01T13:00+03:00", "string"),
                arguments(MOMENT, "2026-12-01T13:00:59Z", "2026-12-01T13:00:59Z", "string"),
                arguments(SELECT, "b", "b", "string"),
                arguments(NUMBERS, 2, 2L, "long"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodValueIsStoredWithTheTypeOfItsField(String component, Object sent, Object stored, String type) {
        TypedValue value = accepted(form(component), values("f", sent)).getValueTyped("f");

        assertThat(value.getValue()).isEqualTo(stored);
        assertThat(value.getType().getName()).isEqualTo(type);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments(TEXT, 5, "enter a text"),
                arguments(TEXT, true, "enter a text"),
                arguments(TEXT, List.of("a"), "enter a text"),
                arguments(TEXT, Map.of("a", 1), "enter a text"),
                arguments(TEXT, "x".repeat(4001), "at most 4000"),
                arguments(TEXT, "x".repeat(1_000_000), "at most 4000"),
                arguments(TEXT, "a\u0000b", "characters"),
                arguments(TEXT, "a\nb", "characters"),
                arguments(TEXT, "a\uD83D", "characters"),
                arguments(AREA, "a\u0000b", "characters"),
                arguments(SIZED, "ab", "at least 3"),
                arguments(SIZED, " ab ", "at least 3"),
                arguments(SIZED, "abcdef", "at most 5"),
                arguments(PATTERN, "77012345678", "does not have the form"),
                arguments(EMAIL, "i.petrov", "e-mail"),
                arguments(EMAIL, "a@b.org, c@d.org", "e-mail"),
                arguments(PHONE, "123", "phone"),
                arguments(WHOLE, "5", "enter a number"),
                arguments(WHOLE, true, "enter a number"),
                arguments(WHOLE, 0, "1 or more"),
                arguments(WHOLE, 11, "10 or less"),
                arguments(WHOLE, 5.5, "whole number"),
                arguments(WHOLE, Double.NaN, "enter a number"),
                arguments(WHOLE, Double.POSITIVE_INFINITY, "enter a number"),
                arguments(ANY_WHOLE, BigInteger.ONE.shiftLeft(63), "whole number"),
                arguments(ANY_WHOLE, 1e300, "whole number"),
                arguments(ANY_WHOLE, new BigDecimal("1e999999999"), "whole number"),
                arguments(DECIMAL, 0.49, "0.5 or more"),
                arguments(DECIMAL, 10.0, "9.99 or less"),
                arguments(DECIMAL, 1.234, "at most 2 digits"),
                arguments(DECIMAL, new BigDecimal("1e999999999"), "enter a number"),
                arguments(MONEY, 0, "0.01 or more"),
                arguments(MONEY, 10_001, "100.00 or less"),
                arguments(MONEY, 99.5, "whole number"),
                arguments(MONEY, "100", "enter a number"),
                arguments(TICK, "true", "yes or no"),
                arguments(TICK, 1, "yes or no"),
                arguments(DATE, "2026-02-29", "enter a date"),
                arguments(DATE, "01.12.2026", "enter a date"),
                arguments(DATE, "2026-12-01T00:00Z", "enter a date"),
                arguments(DATE, "+12026-12-01", "enter a date"),
                arguments(DATE, 20261201, "enter a date"),
                arguments(TIME, "24:00", "enter a time"),
                arguments(TIME, "9:00", "enter a time"),
                arguments(TIME, "09:00+03:00", "enter a time"),
                arguments(MOMENT, "2026-12-01T13:00", "time zone"),
                arguments(MOMENT, "2026-12-01", "time zone"),
                arguments(SELECT, "c", "one of the values"),
                arguments(SELECT, List.of("a"), "one of the values"),
                arguments(NUMBERS, "1", "one of the values"),
                arguments(NUMBERS, 3, "one of the values"),
                arguments(TAGS, "a", "values offered"),
                arguments(TAGS, List.of("a", "c"), "values offered"),
                arguments(TAGS, List.of("a", "a"), "values offered"),
                arguments(FILE, ID, "attach the files"),
                arguments(FILE, List.of("../../etc/passwd"), "attach the files"),
                arguments(FILE, List.of(ID.toUpperCase()), "attach the files"),
                arguments(FILE, List.of("1-1-1-1-1"), "attach the files"),
                arguments(FILE, List.of(ID, ID2), "at most 1"),
                arguments(FILES, List.of(ID, ID), "attach the files"),
                arguments(FILES, List.of(ID, ID2, ID3), "at most 2"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badValueIsRefusedWithTheFieldAndWhatToDo(String component, Object sent, String advice) {
        assertThat(refusal(form(component), values("f", sent)))
                .contains("• Field: ")
                .contains(advice);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments(TAGS, List.of("b", "a"), "[\"b\",\"a\"]"),
                arguments(FILE, List.of(ID), "[\"" + ID + "\"]"),
                arguments(FILES, List.of(ID, ID2), "[\"" + ID + "\",\"" + ID2 + "\"]"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void severalValuesAreStoredAsJson(String component, Object sent, String json) {
        JsonValue value = accepted(form(component), values("f", sent)).getValueTyped("f");

        assertThat(value.getValueSerialized()).isEqualTo(json);
    }

    @Test
    void textThatMayExceedTheDatabasesLimitIsStoredAsJson() {
        CamundaForm form = form("{'type':'textarea','key':'f','label':'Field','validate':{'maxLength':10000}}");

        JsonValue value = accepted(form, values("f", "x".repeat(10_000))).getValueTyped("f");

        assertThat(value.getValueSerialized()).hasSize(10_002);
        assertThat(refusal(form, values("f", "x".repeat(10_001)))).contains("at most 10000");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void requiredFieldMustBeFilledIn(String component) {
        String required = component.contains("'validate':{")
                ? component.replace("'validate':{", "'validate':{'required':true,")
                : component.replace("'key':'f'", "'key':'f','validate':{'required':true}");

        assertThat(refusal(form(required), Map.of())).contains("fill in");
        assertThat(refusal(form(required), values("f", null))).contains("fill in");
    }

    static Stream<String> everyKind() {
        return Stream.of(TEXT, AREA, WHOLE, DECIMAL, MONEY, TICK, DATE, TIME, MOMENT, SELECT, NUMBERS, TAGS, FILE);
    }

    @Test
    void requiredFieldIsNotFilledInByBlanksNoTickOrAnEmptyList() {
        assertThat(refusal(form(TEXT.replace("'label'", "'validate':{'required':true},'label'")), values("f", "  ")))
                .contains("fill in");
        assertThat(refusal(form(TICK.replace("'label'", "'validate':{'required':true},'label'")), values("f", false)))
                .contains("fill in");
        assertThat(refusal(
                        form(TAGS.replace("'label'", "'validate':{'required':true},'label'")), values("f", List.of())))
                .contains("fill in");
    }
}
