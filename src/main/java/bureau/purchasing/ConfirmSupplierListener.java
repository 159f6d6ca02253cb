package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.suppliers.SupplierChecks;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When somebody has decided whether the office may buy from a supplier. */
@Component("confirmSupplier")
class ConfirmSupplierListener implements TaskListener {

    private final SupplierChecks checks;
    private final Actor actor;

    ConfirmSupplierListener(SupplierChecks checks, Actor actor) {
        this.checks = checks;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean approved = SupplierCheckProcess.DECISION.get(task).equals(SupplierCheckProcess.APPROVE);
        checks.decide(
                task.getProcessInstanceId(),
                actor.required(),
                approved,
                SupplierCheckProcess.ASKED_BY_PHONE.find(task).orElse(false),
                SupplierCheckProcess.REMARK.find(task).orElse(null));
        List.of(SupplierCheckProcess.DECISION, SupplierCheckProcess.ASKED_BY_PHONE, SupplierCheckProcess.REMARK)
                .forEach(variable -> variable.remove(task.getExecution()));
        SupplierCheckProcess.SUPPLIER_APPROVED.set(task.getExecution(), approved);
    }
}
