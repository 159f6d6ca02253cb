package bureau.platform.gate;

import bureau.platform.gate.ExpressionTokens.Unreadable;
import bureau.platform.gate.Vocabulary.Content;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether an attribute or a text is what its place allows. */
@Component
class ContentRules {

    private static final Set<String> FEEL_LANGUAGES = Set.of(
            "feel",
            "http://www.omg.org/spec/feel/20140401",
            "http://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20191111/feel/",
            "https://www.omg.org/spec/dmn/20211108/feel/",
            "https://www.omg.org/spec/dmn/20230324/feel/");

    /** Names that the engine gives to things which are no variables; two of them may be handed to a bean. */
    private static final Set<String> HANDED_OVER = Set.of("execution", "task");

    private static final Set<String> RESERVED =
            Set.of("execution", "task", "externalTask", "caseExecution", "variableContext");
    private static final Pattern EXTERNAL = Pattern.compile("\\bexternal\\b");
    private static final Pattern FEEL_STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

    private final KnownBeans beans;

    ContentRules(KnownBeans beans) {
        this.beans = beans;
    }

    Optional<Problem> check(String value, Content allowed) {
        if (!allowed.choices().isEmpty()) {
            return allowed.choices().contains(value)
                    ? Optional.empty()
                    : problem("choice", Findings.shown(value), String.join(", ", new TreeSet<>(allowed.choices())));
        }
        return switch (allowed.kind()) {
            case PLAIN -> plain(value);
            case FORMAL ->
                value.substring(value.indexOf(':') + 1).equals("tFormalExpression")
                        ? Optional.empty()
                        : problem("choice", Findings.shown(value), "tFormalExpression");
            case FEEL -> feel(value);
            case FEEL_LANGUAGE ->
                FEEL_LANGUAGES.contains(value.toLowerCase(Locale.ROOT))
                        ? Optional.empty()
                        : problem("feelOnly", Findings.shown(value));
            default -> expressions(value, allowed.kind());
        };
    }

    private static Optional<Problem> plain(String value) {
        return ExpressionGrammar.isIn(value) ? problem("expression.notHere", Findings.shown(value)) : Optional.empty();
    }

    private static Optional<Problem> feel(String value) {
        if (EXTERNAL.matcher(FEEL_STRING.matcher(value).replaceAll("\"\"")).find()) {
            return problem("feelExternal", Findings.shown(value));
        }
        return plain(value);
    }

    private Optional<Problem> expressions(String value, Kind kind) {
        try {
            if (kind == Kind.VALUE) {
                return ExpressionGrammar.readAll(value).stream()
                        .flatMap(each -> value(each).stream())
                        .findFirst();
            }
            Expression whole = ExpressionGrammar.readWhole(value);
            return switch (kind) {
                case CONDITION -> whole == null ? problem("expression.condition", Findings.shown(value)) : value(whole);
                case CALL ->
                    whole instanceof Expression.Call call
                            ? value(call)
                            : problem("expression.call", Findings.shown(value), beans.callableNames());
                default -> delegate(value, whole, kind.beans());
            };
        } catch (Unreadable e) {
            return problem("expression.unreadable", Findings.shown(value), Findings.shown(e.getMessage()));
        }
    }

    private Optional<Problem> delegate(String value, Expression whole, Collection<Class<?>> types) {
        boolean known = whole instanceof Expression.Name name && beans.is(name.name(), types);
        return known ? Optional.empty() : problem("expression.delegate", Findings.shown(value), beans.names(types));
    }

    private Optional<Problem> value(Expression expression) {
        if (expression instanceof Expression.CaseNumber) {
            return Optional.empty();
        }
        if (expression instanceof Expression.Call call) {
            return called(call).or(() -> variables(call.names(), HANDED_OVER));
        }
        List<String> names = expression instanceof Expression.Name name
                ? List.of(name.name())
                : ((Expression.Condition) expression).names();
        return variables(names, Set.of());
    }

    private Optional<Problem> called(Expression.Call call) {
        if (!beans.isCallable(call.bean())) {
            return problem("expression.bean", Findings.shown(call.bean()), beans.callableNames());
        }
        return beans.method(call.bean(), call.method(), call.arguments()).isPresent()
                ? Optional.empty()
                : problem(
                        "expression.method",
                        call.bean(),
                        Findings.shown(call.method()),
                        String.valueOf(call.arguments()),
                        beans.methodNames(call.bean()));
    }

    /** A bean's name is no variable: at run time the bean would be found. */
    private Optional<Problem> variables(Collection<String> names, Set<String> alsoAllowed) {
        return names.stream()
                .filter(name -> RESERVED.contains(name) && !alsoAllowed.contains(name) || beans.has(name))
                .findFirst()
                .flatMap(name -> problem("expression.variable", Findings.shown(name)));
    }

    private static Optional<Problem> problem(String rule, Object... arguments) {
        return Optional.of(Problem.of(rule, arguments));
    }
}
