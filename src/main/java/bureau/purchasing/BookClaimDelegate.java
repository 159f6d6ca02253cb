package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the claim has brought counts from now on. */
@Component("bookClaim")
class BookClaimDelegate implements JavaDelegate {

    private final Claims claims;
    private final Receipts receipts;
    private final OrderNews news;
    private final OrderStandings standings;

    BookClaimDelegate(Claims claims, Receipts receipts, OrderNews news, OrderStandings standings) {
        this.claims = claims;
        this.receipts = receipts;
        this.news = news;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        claims.of(OrderProcess.RECEIPT.get(execution))
                .ifPresent(claim -> receipts.standing(order).stream()
                        .filter(receipt -> claim.number().equals(receipt.claim()))
                        .forEach(receipt -> news.received(caseId, order, receipt.id(), Occurrence.of(execution))));
        news.moved(order);
        OrderProcess.show(execution, standings.of(caseId, order));
    }
}
