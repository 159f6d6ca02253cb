package bureau.platform.gate;

import bureau.platform.gate.ExpressionTokens.Unreadable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExpressionGrammarTest {

    @Test
    void aNameIsABeanOrAVariable() throws Unreadable {
        assertThat(ExpressionGrammar.readWhole("${ approved }")).isEqualTo(new Expression.Name("approved"));
    }

    @Test
    void aCallNamesBeanMethodAndArguments() throws Unreadable {
        assertThat(ExpressionGrammar.readWhole("${people.headOf(execution, 'a}, b', -1.5, true, null, department)}"))
                .isEqualTo(new Expression.Call("people", "headOf", 6, List.of("execution", "department")));
        assertThat(ExpressionGrammar.readWhole("${people.all()}"))
                .isEqualTo(new Expression.Call("people", "all", 0, List.of()));
    }

    @Test
    void aConditionNamesItsVariables() throws Unreadable {
        assertThat(ExpressionGrammar.readWhole("${a == 'x' && (b<=3 || !c) and not d or e != f}"))
                .isEqualTo(new Expression.Condition(List.of("a", "b", "c", "d", "e", "f")));
        assertThat(ExpressionGrammar.readWhole("${!a}")).isEqualTo(new Expression.Condition(List.of("a")));
    }

    @Test
    void theNumberOfTheCaseIsHandedOnAlsoAsTheModelerWritesIt() throws Unreadable {
        assertThat(ExpressionGrammar.readWhole("${execution.processBusinessKey}"))
                .isEqualTo(new Expression.CaseNumber());
        assertThat(ExpressionGrammar.readAll("#{execution.processBusinessKey}"))
                .containsExactly(new Expression.CaseNumber());
    }

    @Test
    void wordsMayStandAroundExpressions() throws Unreadable {
        assertThat(ExpressionGrammar.readAll("No ${a} of $5 {x} ${b.c()}"))
                .containsExactly(new Expression.Name("a"), new Expression.Call("b", "c", 0, List.of()));
        assertThat(ExpressionGrammar.readWhole("${a}${b}")).isNull();
        assertThat(ExpressionGrammar.readWhole("${a} ")).isNull();
        assertThat(ExpressionGrammar.readWhole("no expression")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${}",
                "${a",
                "${a.b}",
                "${a.processBusinessKey}",
                "${execution.processBusinessKey.length()}",
                "${execution.processInstanceId}",
                "#{execution.processInstanceId}",
                "${a.b.c()}",
                "${a.b()()}",
                "${a.b().c}",
                "${a[0]}",
                "${a.b(c.d())}",
                "${a.b(c == d)}",
                "${a == b == c}",
                "${a == b.c()}",
                "${a = b}",
                "${a & b}",
                "${a | b}",
                "${'a'}",
                "${'a' == a}",
                "${1}",
                "${true}",
                "${!!a}",
                "${!(a)}",
                "${-a}",
                "${a ? b : c}",
                "${a + b}",
                "${a eq b}",
                "${empty a}",
                "${a:b()}",
                "${a -> b}",
                "${1a}",
                "${a == 1a}",
                "${a == 1.}",
                "${a == 'x\\'y'}",
                "${a == '${b}'}",
                "${а}",
                "#{a}",
                "\\${a}"
            })
    void nothingElseIsAnExpression(String text) {
        assertThatThrownBy(() -> ExpressionGrammar.readAll(text)).isInstanceOf(Unreadable.class);
    }
}
