package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the end of the rule task {@code quote-weights}: compares the quotations by its weights. */
@Component("compareQuotes")
class CompareQuotesListener implements ExecutionListener {

    private final QuoteChoice choice;
    private final QuoteComparisonPapers sheets;

    CompareQuotesListener(QuoteChoice choice, QuoteComparisonPapers sheets) {
        this.choice = choice;
        this.sheets = sheets;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Map<String, Object> row = ((DmnDecisionResult) execution.getVariable("decisionResult"))
                .getSingleResult()
                .getEntryMap();
        QuoteScores.Weights weights = new QuoteScores.Weights(
                ((Number) row.get("priceWeight")).intValue(),
                ((Number) row.get("deliveryWeight")).intValue(),
                ((Number) row.get("termsWeight")).intValue(),
                ((Number) row.get("ratingWeight")).intValue());
        PriceRequestProcess.ENOUGH_QUOTES.set(execution, choice.compare(CaseIds.of(execution), weights));
        sheets.file(CaseIds.of(execution));
    }
}
