package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When a receipt is taken back, or left as it is. */
@Component("cancelReceipt")
class CancelReceiptListener implements TaskListener {

    private final Receiving receiving;
    private final OrderNews news;
    private final Actor actor;

    CancelReceiptListener(Receiving receiving, OrderNews news, Actor actor) {
        this.receiving = receiving;
        this.news = news;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        String order = PurchasingProcess.ORDER_NUMBER.get(task);
        boolean takesBack = OrderProcess.CHOICE.get(task).equals("takeBack");
        if (takesBack) {
            long receipt =
                    Long.parseLong(OrderProcess.MISTAKEN_RECEIPT.find(task).orElse("0"));
            receiving.takeBack(
                    caseId,
                    order,
                    receipt,
                    actor.required(),
                    OrderProcess.REASON.find(task).orElse(null));
            news.beforeTakenBack(caseId, order, receipt);
            OrderProcess.RECEIPT.local(task.getExecution(), receipt);
        }
        OrderProcess.forget(task, OrderProcess.CHOICE, OrderProcess.MISTAKEN_RECEIPT, OrderProcess.REASON);
        OrderProcess.done(task, takesBack);
    }
}
