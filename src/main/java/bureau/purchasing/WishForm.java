package bureau.purchasing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads what the request form left in the case, and clears it away: the records live in our tables. */
final class WishForm {

    private WishForm() {}

    static Wish take(VariableScope scope) {
        Wish wish = new Wish(
                PurchasingProcess.ON_BEHALF_OF.find(scope).orElse(null),
                PurchasingProcess.SUBJECT.get(scope).strip(),
                PurchasingProcess.CATEGORY.get(scope),
                Long.parseLong(PurchasingProcess.BUDGET_ITEM.get(scope)),
                PurchasingProcess.NEED_BY.get(scope),
                PurchasingProcess.DELIVER_TO.get(scope).strip(),
                PurchasingProcess.JUSTIFICATION.find(scope).orElse(null),
                PurchasingProcess.URGENT_REASON.find(scope).orElse(null),
                PurchasingProcess.PREFERRED_SUPPLIER.find(scope).orElse(null),
                PurchasingProcess.SOLE_SOURCE_REASON.find(scope).orElse(null),
                stream(PurchasingProcess.LINES.find(scope).orElse(null))
                        .map(WishForm::line)
                        .toList(),
                stream(PurchasingProcess.FILES.find(scope).orElse(null))
                        .map(JsonNode::asText)
                        .map(UUID::fromString)
                        .toList());
        List.of(
                        PurchasingProcess.ON_BEHALF_OF,
                        PurchasingProcess.BUDGET_ITEM,
                        PurchasingProcess.NEED_BY,
                        PurchasingProcess.DELIVER_TO,
                        PurchasingProcess.JUSTIFICATION,
                        PurchasingProcess.URGENT_REASON,
                        PurchasingProcess.PREFERRED_SUPPLIER,
                        PurchasingProcess.SOLE_SOURCE_REASON,
                        PurchasingProcess.LINES,
                        PurchasingProcess.FILES)
                .forEach(variable -> variable.remove(scope));
        return wish;
    }

    private static Wish.Line line(JsonNode row) {
        return new Wish.Line(
                text(row, "item"),
                text(row, "name"),
                text(row, "unit"),
                row.hasNonNull("quantity") ? new BigDecimal(row.get("quantity").asText()) : null,
                row.hasNonNull("price") ? row.get("price").asLong() : null,
                row.path("service").asBoolean(),
                text(row, "specification"),
                row.path("exact").asBoolean());
    }

    private static String text(JsonNode row, String field) {
        return row.hasNonNull(field) ? row.get(field).asText() : null;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list == null ? Stream.empty() : StreamSupport.stream(list.spliterator(), false);
    }
}
