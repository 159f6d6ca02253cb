package bureau.purchasing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Reads the quantities that the store's forms leave in the case, and clears them away. */
final class StockLines {

    private StockLines() {}

    static Map<Integer, BigDecimal> take(DelegateTask task, String field) {
        Map<Integer, BigDecimal> quantities = new LinkedHashMap<>();
        for (JsonNode row : PurchasingProcess.STOCK_LINES.get(task)) {
            quantities.put(
                    row.path("line").asInt(),
                    row.hasNonNull(field) ? new BigDecimal(row.get(field).asText()) : BigDecimal.ZERO);
        }
        PurchasingProcess.STOCK_LINES.remove(task.getExecution());
        return quantities;
    }
}
