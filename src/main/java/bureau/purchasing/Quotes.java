package bureau.purchasing;

import bureau.platform.gate.ModelBean;
import bureau.platform.variables.CaseIds;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models say of price requests: {@code ${quotes.asked(execution)}}. */
@ModelBean
@Component("quotes")
public class Quotes {

    private final PriceRequests priceRequests;
    private final QuoteChoice choice;

    Quotes(PriceRequests priceRequests, QuoteChoice choice) {
        this.priceRequests = priceRequests;
        this.choice = choice;
    }

    /** Ids of the suppliers whose answer is awaited, always in the same order. */
    public List<String> asked(DelegateExecution execution) {
        return priceRequests.awaited(CaseIds.of(execution)).stream()
                .map(AskedSupplier::supplier)
                .toList();
    }

    /** Ids of the chosen suppliers whom nobody has examined yet. */
    public List<String> newSuppliers(DelegateExecution execution) {
        return choice.notExamined(CaseIds.of(execution));
    }

    /** Whether the office may buy from all that were chosen. */
    public boolean allApproved(DelegateExecution execution) {
        return choice.notApproved(CaseIds.of(execution)).isEmpty();
    }

    /** Until when the supplier of this branch may answer. */
    public Date answerUntil(DelegateExecution execution) {
        return Date.from(priceRequests
                .answerUntil(CaseIds.of(execution), PurchasingProcess.SUPPLIER.get(execution))
                .toInstant());
    }
}
