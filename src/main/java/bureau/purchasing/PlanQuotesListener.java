package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Around the rule task {@code quote-requirements}: tells the table what is bought, and keeps what it answers. */
@Component("planQuotes")
class PlanQuotesListener implements ExecutionListener {

    private final QuoteFacts facts;

    PlanQuotesListener(QuoteFacts facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getEventName().equals(EVENTNAME_START)) {
            execution.setVariables(facts.of(CaseIds.of(execution)));
            return;
        }
        Map<String, Object> row = ((DmnDecisionResult) execution.getVariable("decisionResult"))
                .getSingleResult()
                .getEntryMap();
        PriceRequestProcess.MIN_QUOTES.set(execution, ((Number) row.get("minQuotes")).longValue());
        PriceRequestProcess.ANSWER_DAYS.set(execution, ((Number) row.get("answerDays")).longValue());
        PriceRequestProcess.QUOTE_METHOD.set(execution, row.get("method"));
    }
}
