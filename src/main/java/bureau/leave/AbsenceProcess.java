package bureau.leave;

import bureau.platform.variables.Variable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The strings that the model of absences and the code share. */
final class AbsenceProcess {

    static final String KEY = "absence";

    /** Prefix of the numbers of cases, and of orders on leave. */
    static final String NUMBERS = "ОТС";

    static final String ORDERS = "ПР-О";

    static final String HR = "hr";

    // what the form asks
    static final Variable<String> STARTER = Variable.text("starter");
    static final Variable<String> ON_BEHALF_OF = Variable.text("onBehalfOf");
    static final Variable<String> ABSENCE_KIND = Variable.text("absenceKind");
    static final Variable<LocalDate> FIRST_DAY = Variable.date("firstDay");
    static final Variable<LocalDate> LAST_DAY = Variable.date("lastDay");
    static final Variable<String> CHOSEN_SUBSTITUTE = Variable.text("chosenSubstitute");
    static final Variable<String> COMMENT = Variable.text("absenceComment");
    static final Variable<String> DOCUMENT = Variable.text("certificate");
    static final Variable<String> EXCEPTION_REASON = Variable.text("exceptionReason");
    static final Variable<JsonNode> FILES = Variable.json("files");

    // by what the model decides
    static final Variable<String> NUMBER = Variable.text("number");
    static final Variable<String> REQUESTER = Variable.text("requester");
    static final Variable<String> SUBSTITUTE = Variable.text("substitute");
    static final Variable<Boolean> SUBSTITUTE_ASKED = Variable.flag("substituteAsked");
    static final Variable<Boolean> AT_ONCE = Variable.flag("atOnce");
    static final Variable<Boolean> ORDER_NEEDED = Variable.flag("orderNeeded");
    static final Variable<Boolean> DOCUMENT_AWAITED = Variable.flag("documentAwaited");
    static final Variable<String> STANDS_IN = Variable.text("standsIn");
    static final Variable<String> DECLINE_REASON = Variable.text("declineReason");
    static final Variable<LocalDate> SIGNED_ON = Variable.date("signedOn");

    // a change while it lasts
    static final Variable<String> CHANGE = Variable.text("change");
    static final Variable<LocalDate> NEW_LAST_DAY = Variable.date("newLastDay");
    static final Variable<String> CHANGE_REASON = Variable.text("changeReason");
    static final Variable<Boolean> CONSENT_NEEDED = Variable.flag("consentNeeded");
    static final Variable<String> CONSENT_OF = Variable.text("consentOf");
    static final Variable<String> CHANGE_ANSWER = Variable.text("changeAnswer");
    static final Variable<Boolean> CANCELLED = Variable.flag("cancelled");

    /** How it ended before it began. */
    static final Variable<String> NOTICE = Variable.text("notice");

    /** What the table of approvals asks of every process. */
    private static final Variable<Long> AMOUNT_CENTS = Variable.number("amountCents");

    private static final Variable<String> CATEGORY = Variable.text("category");
    private static final Variable<String> BUDGET_STATUS = Variable.text("budgetStatus");
    private static final Variable<Long> OVER_BUDGET_PERCENT = Variable.number("overBudgetPercent");
    private static final List<Variable<Boolean>> FLAGS = Stream.of("fromCatalogue", "soleSource", "needsContract")
            .map(Variable::flag)
            .toList();

    private AbsenceProcess() {}

    /** What follows from the rules for this absence. */
    static void decideBy(DelegateExecution process, AbsenceRequest request, AbsenceRule rule) {
        REQUESTER.set(process, request.person());
        SUBSTITUTE.set(process, request.substitute());
        SUBSTITUTE_ASKED.set(process, rule.substituteAsked() && request.substitute() != null);
        AT_ONCE.set(process, rule.atOnce());
        ORDER_NEEDED.set(process, rule.order());
        DOCUMENT_AWAITED.set(process, rule.wantsDocumentAfterwards() && request.document() == null);
        CATEGORY.set(process, rule.agreedBy());
        AMOUNT_CENTS.set(process, 0L);
        BUDGET_STATUS.set(process, "ok");
        OVER_BUDGET_PERCENT.set(process, 0L);
        FLAGS.forEach(flag -> flag.set(process, false));
    }

    static DelegateExecution process(DelegateTask task) {
        return task.getExecution().getProcessInstance();
    }

    /** What a form brought is in the tables now. */
    static void forget(VariableScope scope, Variable<?>... entered) {
        for (Variable<?> each : entered) {
            each.remove(scope);
        }
    }
}
