package bureau.purchasing;

import bureau.platform.variables.Variable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** The strings that the model of a price request shares with the code. */
final class PriceRequestProcess {

    static final String KEY = "price-request";

    /** Prefix of the numbers under which suppliers are asked. */
    static final String NUMBERS = "ЗЦ";

    // what the decision table asks, besides the amount, and what it answers
    static final Variable<Boolean> FRAMEWORK = Variable.flag("framework");
    static final Variable<Long> MIN_QUOTES = Variable.number("minQuotes");
    static final Variable<Long> ANSWER_DAYS = Variable.number("answerDays");
    static final Variable<String> QUOTE_METHOD = Variable.text("quoteMethod");

    // what the gateways ask
    static final Variable<Boolean> ENOUGH_QUOTES = Variable.flag("enoughQuotes");
    static final Variable<String> GO_ON = Variable.text("goOn");
    static final Variable<String> QUOTE_OUTCOME = Variable.text("quoteOutcome");

    // what the buyer enters when he selects whom to ask
    static final Variable<JsonNode> SUPPLIERS = Variable.json("chosenSuppliers");
    static final Variable<JsonNode> NEW_SUPPLIERS = Variable.json("newSuppliers");
    static final Variable<String> FEW_ASKED_REASON = Variable.text("fewAskedReason");
    static final Variable<String> QUESTIONS = Variable.text("questions");
    static final Variable<LocalDate> ANSWER_UNTIL = Variable.date("answerUntil");

    // what he enters of an answer
    static final Variable<String> ANSWER = Variable.text("answer");
    static final Variable<String> DECLINE_REASON = Variable.text("declineReason");
    static final Variable<JsonNode> QUOTED_LINES = Variable.json("quotedLines");
    static final Variable<Long> DELIVERY_DAYS = Variable.number("deliveryDays");
    static final Variable<Long> PAYMENT_DAYS = Variable.number("paymentDays");
    static final Variable<Long> PREPAYMENT_PERCENT = Variable.number("prepaymentPercent");
    static final Variable<LocalDate> VALID_UNTIL = Variable.date("validUntil");

    // what is decided on them
    static final Variable<Long> EXTEND_DAYS = Variable.number("extendDays");
    static final Variable<String> REASON = Variable.text("reason");
    static final Variable<JsonNode> CHOICES = Variable.json("choices");
    static final Variable<JsonNode> ASK_AGAIN = Variable.json("askAgain");

    static final String OFFERS = "offers";
    static final String EXTEND = "extend";
    static final String CHOSEN = "chosen";
    static final String NO_SUPPLIER = "noSupplier";
    static final String AGAIN = "again";

    private PriceRequestProcess() {}
}
