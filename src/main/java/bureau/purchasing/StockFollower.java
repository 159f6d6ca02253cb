package bureau.purchasing;

import bureau.stock.Stock;
import bureau.stock.StockLedger;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was bought for the store goes into it when it is accepted. */
@Component
class StockFollower implements OrderFollower {

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final Receipts receipts;
    private final Stock stock;
    private final StockLedger stockLedger;

    StockFollower(
            PurchaseRequests requests, PurchaseOrders orders, Receipts receipts, Stock stock, StockLedger stockLedger) {
        this.requests = requests;
        this.orders = orders;
        this.receipts = receipts;
        this.stock = stock;
        this.stockLedger = stockLedger;
    }

    @Override
    public void received(String caseId, String order, long receiptId, String occurrence) {
        if (!requests.isForStore(caseId)) {
            return;
        }
        Receipt receipt = receipts.get(order, receiptId);
        Map<Integer, OrderLine> ordered =
                orders.lines(order).stream().collect(Collectors.toMap(OrderLine::line, line -> line));
        receipt.lines().stream()
                .filter(line -> line.accepted().signum() > 0 && isKept(ordered.get(line.line())))
                .forEach(line -> stockLedger.receive(
                        caseId,
                        line.line(),
                        ordered.get(line.line()).catalogueItem(),
                        line.accepted(),
                        receipt.receivedBy(),
                        movement(receiptId)));
    }

    @Override
    public void beforeTakenBack(String caseId, String order, long receipt) {
        stockLedger.requireThere(caseId, movement(receipt));
    }

    @Override
    public void takenBack(String caseId, String order, long receiptId, String occurrence) {
        Receipt receipt = receipts.get(order, receiptId);
        stockLedger.takeBack(caseId, movement(receiptId), receipt.takenBackBy(), receipt.takenBackReason());
    }

    /** A receipt is posted once, so its own number is the better name than that of the step. */
    private static String movement(long receipt) {
        return "receipt " + receipt;
    }

    private boolean isKept(OrderLine line) {
        return line.catalogueItem() != null && stock.item(line.catalogueItem()).isPresent();
    }
}
