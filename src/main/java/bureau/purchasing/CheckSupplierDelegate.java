package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.suppliers.SupplierChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("checkSupplier")
class CheckSupplierDelegate implements JavaDelegate {

    private final SupplierChecks checks;

    CheckSupplierDelegate(SupplierChecks checks) {
        this.checks = checks;
    }

    /** One case may have several suppliers checked, so the check is known by its own process instance. */
    @Override
    public void execute(DelegateExecution execution) {
        checks.begin(
                execution.getProcessInstanceId(), CaseIds.of(execution), SupplierCheckProcess.SUPPLIER.get(execution));
    }
}
