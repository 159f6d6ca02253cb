package bureau.purchasing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A request as its form has it. */
final class WrittenRequest {

    private WrittenRequest() {}

    /** All but when it is needed, which is another day each time. */
    static Map<String, Object> values(
            PurchaseRequest request, List<PurchaseLine> lines, Function<PurchaseLine, BigDecimal> quantity) {
        Map<String, Object> values = new HashMap<>();
        values.put("category", request.category());
        values.put("budgetItem", String.valueOf(request.budgetItem()));
        values.put("justification", request.justification());
        values.put("preferredSupplier", request.preferredSupplier());
        values.put("soleSourceReason", request.soleSourceReason());
        values.put(
                "lines",
                lines.stream().map(line -> row(line, quantity.apply(line))).toList());
        return values;
    }

    private static Map<String, Object> row(PurchaseLine line, BigDecimal quantity) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("quantity", quantity);
        row.put("specification", line.specification());
        row.put("exact", !line.analogue());
        if (line.catalogueItem() != null) {
            row.put("item", line.catalogueItem());
        } else {
            row.put("name", line.name());
            row.put("unit", line.unit());
            row.put("price", line.priceCents());
            row.put("service", line.service());
        }
        return row;
    }
}
