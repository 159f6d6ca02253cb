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

/** When somebody has received goods. */
@Component("receiveGoods")
class ReceiveGoodsListener implements TaskListener {

    private final Purchasing purchasing;
    private final Actor actor;

    ReceiveGoodsListener(Purchasing purchasing, Actor actor) {
        this.purchasing = purchasing;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        Map<Integer, BigDecimal> quantities = new LinkedHashMap<>();
        for (JsonNode row : PurchasingProcess.RECEIVED_LINES.get(task)) {
            quantities.put(
                    row.path("line").asInt(),
                    row.hasNonNull("received")
                            ? new BigDecimal(row.get("received").asText())
                            : BigDecimal.ZERO);
        }
        purchasing.receive(
                caseId,
                actor.required(),
                PurchasingProcess.DELIVERY_NOTE.get(task),
                PurchasingProcess.REMARK.find(task).orElse(null),
                quantities);
        PurchasingProcess.RECEIVED_LINES.remove(task.getExecution());
        PurchasingProcess.ALL_ARRIVED.set(task.getExecution(), purchasing.allArrived(caseId));
    }
}
