package bureau.platform.gate;

import bureau.platform.gate.ExpressionTokens.Kind;
import bureau.platform.gate.ExpressionTokens.Token;
import bureau.platform.gate.ExpressionTokens.Unreadable;
import java.util.Set;

/**
 * What a stored filter may ask: {@code ${currentUser()}}, {@code ${currentUserGroups()}}, {@code ${now()}}, and
 * {@code ${dateTime()}} with steps such as {@code .plusDays(1)}.
 */
class FilterExpression {

    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");
    private static final int MOST_STEPS = 10;

    private FilterExpression() {}

    static boolean isAllowed(String expression) {
        String text = expression.strip();
        if (!ExpressionGrammar.isIn(text)) {
            return true;
        }
        try {
            ExpressionTokens tokens = new ExpressionTokens(text, 2);
            return text.startsWith("${") && isCall(tokens) && tokens.position() == text.length();
        } catch (Unreadable e) {
            return false;
        }
    }

    private static boolean isCall(ExpressionTokens tokens) throws Unreadable {
        String function = tokens.take().text();
        boolean good = tokens.takeIf("(") && tokens.takeIf(")");
        if (function.equals("dateTime")) {
            for (int steps = 0; good && tokens.takeIf("."); steps++) {
                good = steps < MOST_STEPS && isStep(tokens);
            }
        } else {
            good = good && FUNCTIONS.contains(function);
        }
        return good && tokens.peek().kind() == Kind.END;
    }

    private static boolean isStep(ExpressionTokens tokens) throws Unreadable {
        String method = tokens.take().text();
        if (!tokens.takeIf("(")) {
            return false;
        }
        int arguments = 0;
        Token next = tokens.peek();
        if (next.kind() == Kind.NUMBER) {
            tokens.take();
            arguments++;
        }
        return tokens.takeIf(")") && DateResolver.allows(method, arguments);
    }
}
