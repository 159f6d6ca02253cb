package bureau.purchasing;

import bureau.platform.access.Actor;
import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** When the buyer has chosen who delivers what. */
@Component("chooseSupplier")
class ChooseSupplierListener implements TaskListener {

    private final QuoteChoice choice;
    private final PriceRequests priceRequests;
    private final QuoteComparisonPapers sheets;
    private final Actor actor;

    ChooseSupplierListener(QuoteChoice choice, PriceRequests priceRequests, QuoteComparisonPapers sheets, Actor actor) {
        this.choice = choice;
        this.priceRequests = priceRequests;
        this.sheets = sheets;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseId = CaseIds.of(task);
        VariableScope form = task.getExecution();
        switch (PriceRequestProcess.QUOTE_OUTCOME.get(task)) {
            case PriceRequestProcess.CHOSEN -> {
                choice.choose(caseId, actor.required(), PriceRequestForm.winners(form), PriceRequestForm.reason(form));
                sheets.file(caseId);
            }
            case PriceRequestProcess.AGAIN ->
                priceRequests.askAgain(caseId, PriceRequestForm.askAgain(form), PriceRequestForm.answerUntil(form));
            default -> choice.chooseNobody(caseId, PriceRequestForm.reason(form));
        }
        PriceRequestForm.clear(form);
    }
}
