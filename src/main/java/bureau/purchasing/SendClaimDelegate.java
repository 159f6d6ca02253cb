package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import bureau.platform.variables.Occurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the supplier what is wrong with his delivery. */
@Component("sendClaim")
class SendClaimDelegate implements JavaDelegate {

    private final Claims claims;
    private final PurchaseOrders orders;
    private final Receipts receipts;
    private final ReceiptPapers papers;
    private final OrderLetters letters;

    SendClaimDelegate(
            Claims claims, PurchaseOrders orders, Receipts receipts, ReceiptPapers papers, OrderLetters letters) {
        this.claims = claims;
        this.orders = orders;
        this.receipts = receipts;
        this.papers = papers;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchaseOrder order = orders.get(CaseIds.of(execution), PurchasingProcess.ORDER_NUMBER.get(execution));
        Receipt receipt = receipts.get(order.number(), OrderProcess.RECEIPT.get(execution));
        Claim claim = claims.of(receipt.id()).orElseThrow();
        letters.claim(
                order,
                claim,
                papers.discrepancyAct(receipt),
                papers.claim(order, claim, receipt),
                Occurrence.of(execution));
    }
}
