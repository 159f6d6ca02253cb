package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When the buyer has changed the order, or left it as it is. */
@Component("changeOrder")
class ChangeOrderListener implements TaskListener {

    private final OrderChanges changes;
    private final Actor actor;

    ChangeOrderListener(OrderChanges changes, Actor actor) {
        this.changes = changes;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        String order = PurchasingProcess.ORDER_NUMBER.get(task);
        Map<Integer, Ordering.Ordered> wanted = new LinkedHashMap<>();
        for (JsonNode row : OrderProcess.CHANGED_LINES.get(task)) {
            wanted.put(
                    row.path("line").asInt(),
                    new Ordering.Ordered(
                            new BigDecimal(row.path("quantity").asText()),
                            row.path("price").asLong()));
        }
        boolean changed = changes.change(
                caseId,
                order,
                actor.required(),
                wanted,
                OrderProcess.NEW_DATE.find(task).orElse(null),
                OrderProcess.REASON.find(task).orElse(null));
        OrderProcess.forget(task, OrderProcess.CHANGED_LINES, OrderProcess.NEW_DATE, OrderProcess.REASON);
        OrderProcess.done(task, changed);
    }
}
