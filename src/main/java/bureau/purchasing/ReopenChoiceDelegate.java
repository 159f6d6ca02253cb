package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("reopenChoice")
class ReopenChoiceDelegate implements JavaDelegate {

    private final QuoteChoice choice;

    ReopenChoiceDelegate(QuoteChoice choice) {
        this.choice = choice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        choice.reopen(CaseIds.of(execution));
    }
}
