package bureau.platform.gate;

import java.util.List;

/** What may stand in <code>${…}</code>. */
sealed interface Expression {

    /** <code>${bean}</code> or <code>${variable}</code>: where it stands decides. */
    record Name(String name) implements Expression {}

    /** <code>${bean.method(execution, 'text', variable)}</code>; the names are those of the arguments. */
    record Call(String bean, String method, int arguments, List<String> names) implements Expression {}

    /** Comparisons of variables, joined. */
    record Condition(List<String> names) implements Expression {}

    /** The number of the case, handed on to a called process. */
    record CaseNumber() implements Expression {}
}
