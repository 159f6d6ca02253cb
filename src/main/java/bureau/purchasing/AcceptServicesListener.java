package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When somebody has accepted works. */
@Component("acceptServices")
class AcceptServicesListener implements TaskListener {

    private final Receiving receiving;
    private final Actor actor;

    AcceptServicesListener(Receiving receiving, Actor actor) {
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
                true,
                new Receiving.Paper(
                        PurchasingProcess.DELIVERY_NOTE.get(task),
                        OrderProcess.PERIOD_FROM.find(task).orElse(null),
                        OrderProcess.PERIOD_TO.find(task).orElse(null),
                        PurchasingProcess.REMARK.find(task).orElse(null)),
                ReceivedLines.read(OrderProcess.ACCEPTED_SERVICES.get(task)));
        receiving.attach(caseId, receipt, ReceivedLines.files(task), actor.required());
        OrderProcess.RECEIPT.set(task.getExecution(), receipt);
        OrderProcess.forget(
                task,
                OrderProcess.ACCEPTED_SERVICES,
                OrderProcess.PERIOD_FROM,
                OrderProcess.PERIOD_TO,
                PurchasingProcess.DELIVERY_NOTE,
                PurchasingProcess.FILES,
                PurchasingProcess.REMARK);
    }
}
