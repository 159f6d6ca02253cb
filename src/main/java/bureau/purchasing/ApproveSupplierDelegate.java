package bureau.purchasing;

import bureau.suppliers.SupplierChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("approveSupplier")
class ApproveSupplierDelegate implements JavaDelegate {

    private final SupplierChecks checks;

    ApproveSupplierDelegate(SupplierChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checks.approve(execution.getProcessInstanceId());
    }
}
