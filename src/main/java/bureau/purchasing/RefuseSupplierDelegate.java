package bureau.purchasing;

import bureau.suppliers.SupplierChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("refuseSupplier")
class RefuseSupplierDelegate implements JavaDelegate {

    private final SupplierChecks checks;

    RefuseSupplierDelegate(SupplierChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checks.refuse(execution.getProcessInstanceId());
    }
}
