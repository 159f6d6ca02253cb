package bureau.security;

import java.util.ArrayList;
import java.util.List;

/** Expressions that must never be evaluated. */
class Payloads {

    static final String SINGS = "''.getClass().forName('bureau.security.Canary').newInstance().sing()";

    private static final String TOUCHES =
            "''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('touch " + Canary.FILE
                    + "')";

    private Payloads() {}

    /** What may stand between the braces and is no allowed expression. */
    private static List<String> insides() {
        return List.of(
                SINGS,
                TOUCHES,
                "''.class.forName('bureau.security.Canary').newInstance().sing()",
                "''['class']['forName']('bureau.security.Canary').newInstance().sing()",
                "\"\".getClass().forName(\"bureau.security.Canary\").newInstance().sing()",
                "(''.getClass()).forName('bureau.security.Canary').newInstance().sing()",
                "amount > 1 && " + SINGS + " == 'la'",
                "true ? " + SINGS + " : 1",
                "!" + SINGS,
                "not " + SINGS,
                "empty " + SINGS,
                "-" + SINGS,
                "gateProbe.note(execution, " + SINGS + ")",
                "gateProbe.note(execution, '${" + SINGS + "}')",
                "gateProbe.getClass()",
                "gateProbe.class",
                "gateProbe['class']",
                "gateProbe.hidden()",
                "gateProbe.inherited()",
                "gateProbe.note(execution)",
                "gateProbe.note(execution, 'a').getClass()",
                "gateProbe.note(execution, 'a', 'b')",
                "gateProbe.note(execution.processEngineServices, 'a')",
                "gateVault.open()",
                "gateProbeDelegate.execute(execution)",
                "dataSource.getConnection()",
                "environment.getProperty('user.home')",
                "execution",
                "task",
                "execution.processInstanceId",
                "execution.getProcessEngineServices().getRepositoryService()",
                "execution.setVariable('approved', true)",
                "task.getExecution()",
                "externalTask",
                "variableContext",
                "amount.getClass()",
                "amount.toString()",
                "amount[0]",
                "amount + 1",
                "amount = 1",
                "'literal'",
                "now()",
                "currentUser()",
                "dateTime().getClass()",
                "S('<a/>')",
                "XML('<a/>')",
                "JSON('{}')",
                "bean:method()",
                "",
                " ",
                "a b",
                "a;b",
                "a.b.c()",
                "a..b()",
                "a(",
                "a == 'x' || 'y'",
                "a == 'it\\'s'",
                "amount == 1}${" + SINGS,
                "amount == '}' + " + SINGS,
                "имя",
                "\u0061\u200b",
                "\uff47etClass()",
                "((((((((((((((((((((((((((((((a))))))))))))))))))))))))))))))",
                "a".repeat(3_000));
    }

    /** Whole texts: alone, among words, behind an allowed one, and with the other sign. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String inside : insides()) {
            all.add("${" + inside + "}");
        }
        for (String inside : List.of(SINGS, TOUCHES, "gateVault.open()", "execution.processInstanceId")) {
            all.add("#{" + inside + "}");
            all.add("Order ${" + inside + "} of today");
            all.add("${number}${" + inside + "}");
            all.add("clerk,${" + inside + "}");
            all.add("\\${" + inside + "}");
            all.add("\\\\${" + inside + "}");
            all.add("$${" + inside + "}");
            all.add("${\n\t" + inside + "\n}");
            all.add("${${" + inside + "}}");
            all.add("#{number}${" + inside + "}");
        }
        all.add("#{number}");
        all.add("${number");
        all.add("number ${");
        return all;
    }
}
