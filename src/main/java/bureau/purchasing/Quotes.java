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

    Quotes(PriceRequests priceRequests) {
        this.priceRequests = priceRequests;
    }

    /** Ids of the suppliers whose answer is awaited, always in the same order. */
    public List<String> asked(DelegateExecution execution) {
        return priceRequests.awaited(CaseIds.of(execution)).stream()
                .map(AskedSupplier::supplier)
                .toList();
    }

    /** Until when the supplier of this branch may answer. */
    public Date answerUntil(DelegateExecution execution) {
        return Date.from(priceRequests
                .answerUntil(CaseIds.of(execution), PurchasingProcess.SUPPLIER.get(execution))
                .toInstant());
    }
}
