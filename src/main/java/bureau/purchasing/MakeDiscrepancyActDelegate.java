package bureau.purchasing;

import bureau.platform.variables.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was not accepted is put on record. */
@Component("makeDiscrepancyAct")
class MakeDiscrepancyActDelegate implements JavaDelegate {

    private final Claims claims;
    private final PurchaseOrders orders;
    private final Receipts receipts;
    private final ReceiptPapers papers;

    MakeDiscrepancyActDelegate(Claims claims, PurchaseOrders orders, Receipts receipts, ReceiptPapers papers) {
        this.claims = claims;
        this.orders = orders;
        this.receipts = receipts;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = CaseIds.of(execution);
        String order = PurchasingProcess.ORDER_NUMBER.get(execution);
        long receipt = OrderProcess.RECEIPT.get(execution);
        claims.raise(caseId, order, receipt);
        papers.recordDiscrepancies(orders.get(caseId, order), receipts.get(order, receipt));
    }
}
