package bureau.platform.forms;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a form itself uses; nothing else of a case is shown with it. */
final class NamedVariables {

    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?<![.\\p{L}\\p{N}_$])[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private NamedVariables() {}

    static Set<String> of(CamundaForm form) {
        Set<String> names =
                new LinkedHashSet<>(FormShape.of(form.components()).slots().keySet());
        form.all().forEach(component -> {
            if (component.choices().valuesKey() != null) {
                names.add(component.choices().valuesKey());
            }
            component.texts().forEach(text -> addNames(text, names));
        });
        return names;
    }

    private static void addNames(String text, Set<String> names) {
        if (Feel.isExpression(text)) {
            addIdentifiers(text, names);
        } else {
            TEMPLATE.matcher(text).results().forEach(template -> addIdentifiers(template.group(1), names));
        }
    }

    private static void addIdentifiers(String expression, Set<String> names) {
        Matcher matcher = NAME.matcher(QUOTED.matcher(expression).replaceAll(" "));
        while (matcher.find()) {
            names.add(matcher.group());
        }
    }
}
