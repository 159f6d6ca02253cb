package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks what keeps the order open. */
@Component("checkInvoices")
class CheckInvoicesDelegate implements JavaDelegate {

    private final OrderStandings standings;

    CheckInvoicesDelegate(OrderStandings standings) {
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        OrderProcess.show(execution, standings.of(caseId, order));
    }
}
