package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the supplier what is wrong with his delivery. */
@Component("sendClaim")
class SendClaimDelegate implements JavaDelegate {

    private final Claims claims;
    private final PurchaseOrders orders;
    private final OrderLetters letters;
    private final Clock clock;

    SendClaimDelegate(Claims claims, PurchaseOrders orders, OrderLetters letters, Clock clock) {
        this.claims = claims;
        this.orders = orders;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        Claim claim = claims.of(OrderProcess.RECEIPT.get(execution)).orElseThrow();
        letters.claim(orders.get(caseId, order), claim, LocalDate.now(clock), Occurrence.of(execution));
    }
}
