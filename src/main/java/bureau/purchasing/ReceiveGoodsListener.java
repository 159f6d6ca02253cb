package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
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
        long receipt = receiving.receive(
                caseId,
                order,
                actor.required(),
                false,
                new Receiving.Paper(
                        PurchasingProcess.DELIVERY_NOTE.get(task),
                        null,
                        null,
                        PurchasingProcess.REMARK.find(task).orElse(null)),
                ReceivedLines.read(PurchasingProcess.RECEIVED_LINES.get(task)));
        receiving.attach(caseId, receipt, ReceivedLines.files(task), actor.required());
        OrderProcess.RECEIPT.set(task.getExecution(), receipt);
        PurchasingProcess.ALL_ARRIVED.set(task.getExecution(), receiving.allArrived(order));
        OrderProcess.forget(
                task,
                PurchasingProcess.RECEIVED_LINES,
                PurchasingProcess.DELIVERY_NOTE,
                PurchasingProcess.FILES,
                PurchasingProcess.REMARK);
    }
}
