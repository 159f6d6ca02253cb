package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the supplier has answered ends the waiting for it. */
@Component("noteConfirmation")
class NoteConfirmationDelegate implements JavaDelegate {

    private final OrderStandings standings;

    NoteConfirmationDelegate(OrderStandings standings) {
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        OrderProcess.show(execution, standings.of(caseId, order));
    }
}
