package bureau.purchasing;

import bureau.platform.variables.Variable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The strings that the model of an order and the code share. */
final class OrderProcess {

    static final String KEY = "purchase-order";

    // prefixes of the numbers of the papers about it
    static final String RECEIPT_ACTS = "АКТ";
    static final String RECEIPT_CANCELLATIONS = "АКТА";
    static final String DISCREPANCY_ACTS = "АКТР";
    static final String CHANGES = "ИЗМ";
    static final String CANCELLATIONS = "ОТМ";

    // what its gateways and conditions ask
    static final Variable<Boolean> CONFIRMATION_AWAITED = Variable.flag("confirmationAwaited");
    static final Variable<Boolean> GOODS_OUTSTANDING = Variable.flag("goodsOutstanding");
    static final Variable<Boolean> SERVICES_OUTSTANDING = Variable.flag("servicesOutstanding");
    static final Variable<Boolean> DELIVERY_COMPLETE = Variable.flag("deliveryComplete");
    static final Variable<Boolean> SETTLED = Variable.flag("settled");
    static final Variable<Boolean> ANYTHING_REJECTED = Variable.flag("anythingRejected");
    static final Variable<Long> CONFIRMATION_REMINDERS = Variable.number("confirmationReminders");
    static final Variable<Long> DELIVERY_REMINDERS = Variable.number("deliveryReminders");

    /** Whether the person who was asked did what the task is for, or let it be. */
    static final Variable<Boolean> DONE = Variable.flag("done");

    /** What the caller reads: {@code closed}, {@code partly}, {@code declined} or {@code cancelled}. */
    static final Variable<String> OUTCOME = Variable.text("orderOutcome");

    static final Variable<Long> RECEIPT = Variable.number("receiptId");

    /** The change that a branch is about, whether it needs a new agreement, and whether it got it. */
    static final Variable<Long> PROPOSAL = Variable.number("proposalId");

    static final Variable<Boolean> DEARER = Variable.flag("dearerThanAgreed");
    static final Variable<String> AGREEMENT = Variable.text("outcome");
    static final Variable<Boolean> AGREED = Variable.flag("agreed");

    // what its forms ask
    static final Variable<String> ANSWER = Variable.text("answer");
    static final Variable<LocalDate> PROMISED_DATE = Variable.date("promisedDate");
    static final Variable<JsonNode> ACCEPTED_SERVICES = Variable.json("acceptedServices");
    static final Variable<LocalDate> PERIOD_FROM = Variable.date("periodFrom");
    static final Variable<LocalDate> PERIOD_TO = Variable.date("periodTo");
    static final Variable<String> CLAIM_OUTCOME = Variable.text("claimOutcome");
    static final Variable<Long> RELIEF_CENTS = Variable.number("reliefCents");
    static final Variable<JsonNode> CHANGED_LINES = Variable.json("changedLines");
    static final Variable<LocalDate> NEW_DATE = Variable.date("newDate");
    static final Variable<String> REASON = Variable.text("reason");
    static final Variable<String> CHOICE = Variable.text("choice");
    static final Variable<String> MISTAKEN_RECEIPT = Variable.text("mistakenReceipt");
    static final Variable<Long> QUALITY = Variable.number("quality");
    static final Variable<Long> PUNCTUALITY = Variable.number("punctuality");

    private OrderProcess() {}

    /** What the model decides by; on the whole process, because several of its branches wait for it. */
    static void show(DelegateExecution execution, OrderStanding standing) {
        DelegateExecution process = execution.getProcessInstance();
        CONFIRMATION_AWAITED.set(process, standing.confirmationAwaited());
        GOODS_OUTSTANDING.set(process, standing.goodsOutstanding());
        SERVICES_OUTSTANDING.set(process, standing.servicesOutstanding());
        DELIVERY_COMPLETE.set(process, standing.deliveryComplete());
        SETTLED.set(process, standing.settled());
        CONFIRMATION_REMINDERS.set(process, CONFIRMATION_REMINDERS.find(process).orElse(0L));
        PurchasingProcess.DELIVERY_DATE.set(process, standing.awaitedOn().toString());
    }

    /** What a form brought is in the tables now; beside a branch that waits, such a value would be read by the wrong one. */
    static void forget(DelegateTask task, Variable<?>... entered) {
        for (Variable<?> each : entered) {
            each.remove(task.getExecution());
        }
    }

    /** Only for the branch that was asked, since the same may be asked twice at once. */
    static void done(DelegateTask task, boolean done) {
        DONE.local(task.getExecution(), done);
    }

    /** Once more, and how often that makes. */
    static void count(Variable<Long> counter, DelegateExecution execution) {
        counter.set(execution.getProcessInstance(), counter.find(execution).orElse(0L) + 1);
    }
}
