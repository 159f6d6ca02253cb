package bureau.purchasing;

import bureau.platform.language.Language;
import bureau.platform.variables.Variable;
import bureau.suppliers.BankDetails;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads what the forms of a price request left in the case, and clears it away: the records live in our tables. */
final class PriceRequestForm {

    private static final List<Variable<?>> ENTERED = List.of(
            PriceRequestProcess.SUPPLIERS,
            PriceRequestProcess.NEW_SUPPLIERS,
            PriceRequestProcess.FEW_ASKED_REASON,
            PriceRequestProcess.QUESTIONS,
            PriceRequestProcess.ANSWER_UNTIL,
            PriceRequestProcess.ANSWER,
            PriceRequestProcess.DECLINE_REASON,
            PriceRequestProcess.QUOTED_LINES,
            PriceRequestProcess.DELIVERY_DAYS,
            PriceRequestProcess.PAYMENT_DAYS,
            PriceRequestProcess.PREPAYMENT_PERCENT,
            PriceRequestProcess.VALID_UNTIL,
            PurchasingProcess.REMARK,
            PurchasingProcess.FILES,
            PriceRequestProcess.EXTEND_DAYS,
            PriceRequestProcess.REASON,
            PriceRequestProcess.CHOICES,
            PriceRequestProcess.ASK_AGAIN);

    private PriceRequestForm() {}

    static PriceRequests.Selection selection(VariableScope scope) {
        PriceRequests.Selection selection = new PriceRequests.Selection(
                texts(PriceRequestProcess.SUPPLIERS, scope),
                rows(PriceRequestProcess.NEW_SUPPLIERS, scope)
                        .map(PriceRequestForm::bidder)
                        .toList(),
                text(PriceRequestProcess.FEW_ASKED_REASON, scope),
                text(PriceRequestProcess.QUESTIONS, scope),
                PriceRequestProcess.ANSWER_UNTIL.get(scope));
        clear(scope);
        return selection;
    }

    static QuotationEntry.Offer offer(VariableScope scope) {
        QuotationEntry.Offer offer = new QuotationEntry.Offer(
                PriceRequestProcess.DELIVERY_DAYS.get(scope).intValue(),
                PriceRequestProcess.PAYMENT_DAYS.get(scope).intValue(),
                PriceRequestProcess.PREPAYMENT_PERCENT.get(scope).intValue(),
                PriceRequestProcess.VALID_UNTIL.get(scope),
                text(PurchasingProcess.REMARK, scope),
                rows(PriceRequestProcess.QUOTED_LINES, scope)
                        .map(row -> new QuotationEntry.Line(
                                row.path("line").asInt(),
                                row.hasNonNull("price") ? row.get("price").asLong() : null,
                                text(row, "offeredInstead")))
                        .toList(),
                texts(PurchasingProcess.FILES, scope).stream()
                        .map(UUID::fromString)
                        .toList());
        clear(scope);
        return offer;
    }

    static String declineReason(VariableScope scope) {
        String reason = text(PriceRequestProcess.DECLINE_REASON, scope);
        clear(scope);
        return reason;
    }

    /** Lines without a winner are left out. */
    static Map<Integer, String> winners(VariableScope scope) {
        Map<Integer, String> winners = new LinkedHashMap<>();
        rows(PriceRequestProcess.CHOICES, scope)
                .filter(row -> text(row, "winner") != null)
                .forEach(row -> winners.put(row.path("line").asInt(), text(row, "winner")));
        return winners;
    }

    static List<String> askAgain(VariableScope scope) {
        return texts(PriceRequestProcess.ASK_AGAIN, scope);
    }

    static LocalDate answerUntil(VariableScope scope) {
        return PriceRequestProcess.ANSWER_UNTIL.find(scope).orElse(null);
    }

    static String reason(VariableScope scope) {
        return text(PriceRequestProcess.REASON, scope);
    }

    static void clear(VariableScope scope) {
        ENTERED.forEach(variable -> variable.remove(scope));
    }

    private static NewBidder bidder(JsonNode row) {
        return new NewBidder(
                text(row, "nameRu"),
                text(row, "nameEn"),
                text(row, "inn"),
                text(row, "kpp"),
                text(row, "email"),
                Language.valueOf(text(row, "language").toUpperCase(Locale.ROOT)),
                bank(row));
    }

    /** Null where nothing is entered; what is missing of the rest is for the rule to refuse. */
    private static BankDetails bank(JsonNode row) {
        boolean entered = Stream.of("bankName", "bic", "account", "correspondentAccount")
                .anyMatch(each -> text(row, each) != null);
        return entered
                ? new BankDetails(
                        text(row, "bankName"),
                        text(row, "bic"),
                        text(row, "account"),
                        text(row, "correspondentAccount"))
                : null;
    }

    private static List<String> texts(Variable<JsonNode> variable, VariableScope scope) {
        return rows(variable, scope).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> rows(Variable<JsonNode> variable, VariableScope scope) {
        return variable.find(scope).stream().flatMap(list -> StreamSupport.stream(list.spliterator(), false));
    }

    private static String text(Variable<String> variable, VariableScope scope) {
        return variable.find(scope)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static String text(JsonNode row, String field) {
        return row.hasNonNull(field) && !row.get(field).asText().isBlank()
                ? row.get(field).asText().strip()
                : null;
    }
}
