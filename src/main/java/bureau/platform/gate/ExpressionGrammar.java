package bureau.platform.gate;

import bureau.platform.gate.ExpressionTokens.Kind;
import bureau.platform.gate.ExpressionTokens.Token;
import bureau.platform.gate.ExpressionTokens.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a text with expressions in it.
 *
 * <pre>
 * text       = { characters | "${" expression "}" }
 * expression = call | condition | "execution.processBusinessKey"
 * call       = name "." name "(" [ argument { "," argument } ] ")"
 * condition  = term { ("||" | "or" | "&amp;&amp;" | "and") term }
 * term       = ("!" | "not") name | "(" condition ")" | name [ comparison (name | literal) ]
 * </pre>
 */
class ExpressionGrammar {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 20;
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod", "empty", "instanceof");

    /** What the Modeler writes when a call activity hands the case's number on. */
    private static final String CASE_NUMBER_OF_THE_MODELER = "#{execution.processBusinessKey}";

    private final ExpressionTokens tokens;
    private final List<String> names = new ArrayList<>();
    private int depth;

    private ExpressionGrammar(ExpressionTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether the engine would evaluate something in this text. */
    static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The expressions of a text, in their order. */
    static List<Expression> readAll(String text) throws Unreadable {
        List<Expression> found = new ArrayList<>();
        if (text.equals(CASE_NUMBER_OF_THE_MODELER)) {
            return List.of(new Expression.CaseNumber());
        }
        if (text.contains("#{")) {
            throw new Unreadable("#{");
        }
        int from = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", from)) {
            if (start > 0 && text.charAt(start - 1) == '\\' || text.length() > LONGEST) {
                throw new Unreadable(text.length() > LONGEST ? "…" : "\\");
            }
            ExpressionTokens tokens = new ExpressionTokens(text, start + 2);
            found.add(new ExpressionGrammar(tokens).expression());
            from = tokens.position();
        }
        return found;
    }

    /** The one expression that the whole text is, or null. */
    static Expression readWhole(String text) throws Unreadable {
        List<Expression> all = readAll(text);
        return all.size() == 1 && text.startsWith("${") && endsWithFirst(text) ? all.get(0) : null;
    }

    private static boolean endsWithFirst(String text) throws Unreadable {
        ExpressionTokens tokens = new ExpressionTokens(text, 2);
        while (tokens.peek().kind() != Kind.END) {
            tokens.take();
        }
        return tokens.position() == text.length();
    }

    private Expression expression() throws Unreadable {
        Expression read = null;
        boolean onlyName = false;
        if (tokens.peek().kind() == Kind.NAME && !tokens.peek().is("not")) {
            String first = name();
            if (tokens.takeIf(".")) {
                read = call(first);
            } else {
                names.add(first);
                onlyName = tokens.peek().kind() == Kind.END;
                comparison();
                joined();
            }
        } else {
            condition();
        }
        if (tokens.peek().kind() != Kind.END) {
            throw new Unreadable(tokens.peek().text());
        }
        if (read != null) {
            return read;
        }
        return onlyName ? new Expression.Name(names.get(0)) : new Expression.Condition(List.copyOf(names));
    }

    private Expression call(String bean) throws Unreadable {
        String method = name();
        if (bean.equals("execution") && method.equals(CaseNumberResolver.PROPERTY)) {
            return new Expression.CaseNumber();
        }
        expect("(");
        int arguments = 0;
        if (!tokens.takeIf(")")) {
            do {
                argument();
                arguments++;
            } while (tokens.takeIf(","));
            expect(")");
        }
        return new Expression.Call(bean, method, arguments, List.copyOf(names));
    }

    private void argument() throws Unreadable {
        if (!literal()) {
            names.add(name());
        }
    }

    private void condition() throws Unreadable {
        term();
        joined();
    }

    /** Which of them binds closer makes no difference to what is allowed. */
    private void joined() throws Unreadable {
        while (tokens.takeIf("||") || tokens.takeIf("or") || tokens.takeIf("&&") || tokens.takeIf("and")) {
            term();
        }
    }

    private void term() throws Unreadable {
        if (tokens.takeIf("!") || tokens.takeIf("not")) {
            names.add(name());
        } else if (tokens.takeIf("(")) {
            if (++depth > DEEPEST) {
                throw new Unreadable("(");
            }
            condition();
            expect(")");
            depth--;
        } else {
            names.add(name());
            comparison();
        }
    }

    private void comparison() throws Unreadable {
        Token next = tokens.peek();
        if (next.kind() == Kind.SYMBOL && COMPARISONS.contains(next.text())) {
            tokens.take();
            argument();
        }
    }

    private boolean literal() throws Unreadable {
        Token next = tokens.peek();
        boolean literal = next.kind() == Kind.TEXT
                || next.kind() == Kind.NUMBER
                || next.kind() == Kind.NAME && LITERALS.contains(next.text());
        if (literal) {
            tokens.take();
        }
        return literal;
    }

    private String name() throws Unreadable {
        Token token = tokens.take();
        if (token.kind() != Kind.NAME || WORDS.contains(token.text()) || LITERALS.contains(token.text())) {
            throw new Unreadable(token.text());
        }
        return token.text();
    }

    private void expect(String symbol) throws Unreadable {
        if (!tokens.takeIf(symbol)) {
            throw new Unreadable(tokens.peek().text());
        }
    }
}
