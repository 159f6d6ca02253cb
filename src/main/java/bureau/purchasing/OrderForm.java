package bureau.purchasing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Reads what the buyer's form left in the case. */
final class OrderForm {

    private OrderForm() {}

    /** Everything from one supplier whom the buyer names himself. */
    static Ordering.Draft draft(DelegateTask task, String terms, Map<Integer, Ordering.Ordered> lines) {
        return new Ordering.Draft(
                PurchasingProcess.SUPPLIER.get(task),
                PurchasingProcess.DELIVERY_DATE.get(task),
                PurchasingProcess.PREPAYMENT_PERCENT.find(task).orElse(0L).intValue(),
                terms,
                lines);
    }

    /** What is agreed with each of the chosen suppliers. */
    static Map<String, Ordering.Terms> terms(DelegateTask task) {
        Map<String, Ordering.Terms> terms = new LinkedHashMap<>();
        for (JsonNode row : PurchasingProcess.ORDER_ROWS.get(task)) {
            terms.put(
                    row.path("supplierId").asText(),
                    new Ordering.Terms(
                            LocalDate.parse(row.path("orderDeliveryDate").asText()),
                            row.path("orderPrepayment").asInt(0)));
        }
        return terms;
    }

    static void clear(DelegateTask task) {
        List.of(
                        PurchasingProcess.SUPPLIER,
                        PurchasingProcess.DELIVERY_DATE,
                        PurchasingProcess.PREPAYMENT_PERCENT,
                        PurchasingProcess.ORDER_ROWS,
                        PurchasingProcess.TERMS)
                .forEach(variable -> variable.remove(task.getExecution()));
    }
}
