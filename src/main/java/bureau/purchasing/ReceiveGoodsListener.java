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

    private final Receiving receiving;
    private final Actor actor;

    ReceiveGoodsListener(Receiving receiving, Actor actor) {
        this.receiving = receiving;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        String order = PurchasingProcess.ORDER_NUMBER.get(task);
        Map<Integer, Receiving.Arrived> arrived = new LinkedHashMap<>();
        for (JsonNode row : PurchasingProcess.RECEIVED_LINES.get(task)) {
            arrived.put(
                    row.path("line").asInt(),
                    new Receiving.Arrived(
                            row.hasNonNull("received")
                                    ? new BigDecimal(row.get("received").asText())
                                    : BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            null,
                            null));
        }
        receiving.receive(
                caseId,
                order,
                actor.required(),
                false,
                PurchasingProcess.DELIVERY_NOTE.get(task),
                PurchasingProcess.REMARK.find(task).orElse(null),
                arrived);
        PurchasingProcess.RECEIVED_LINES.remove(task.getExecution());
        PurchasingProcess.ALL_ARRIVED.set(task.getExecution(), receiving.allArrived(order));
    }
}
