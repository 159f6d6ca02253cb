package bureau.purchasing;

import bureau.platform.language.Messages;
import bureau.stock.Stock;
import bureau.stock.StockLedger;
import bureau.stock.StockMovement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of a request the store has, gives out, and whether it arrived. */
@Service
@Transactional
class StockIssues {

    /** One line that the store can serve: what is still wanted of it and how much of that is set aside. */
    record Line(PurchaseLine line, BigDecimal setAside) {}

    private final PurchaseRequests requests;
    private final Stock stock;
    private final StockLedger stockLedger;
    private final GoodsNames goods;
    private final Messages messages;

    StockIssues(PurchaseRequests requests, Stock stock, StockLedger stockLedger, GoodsNames goods, Messages messages) {
        this.requests = requests;
        this.stock = stock;
        this.stockLedger = stockLedger;
        this.goods = goods;
        this.messages = messages;
    }

    /** Sets aside what there is; true when there is anything. */
    boolean check(String caseId) {
        wanted(caseId).forEach((item, quantity) -> stock.reserve(caseId, item, quantity));
        return !setAside(caseId).isEmpty();
    }

    /** The lines that the store can serve, what is set aside of an item going to its first line first. */
    @Transactional(readOnly = true)
    List<Line> setAside(String caseId) {
        Map<String, BigDecimal> left = new LinkedHashMap<>();
        wanted(caseId).keySet().forEach(item -> left.put(item, stock.reservedFor(caseId, item)));
        List<Line> lines = new ArrayList<>();
        for (PurchaseLine line : requests.unordered(caseId)) {
            BigDecimal possible = left.getOrDefault(line.catalogueItem(), BigDecimal.ZERO);
            BigDecimal share = possible.min(line.toBuy());
            if (share.signum() > 0) {
                lines.add(new Line(line, share));
                left.put(line.catalogueItem(), possible.subtract(share));
            }
        }
        return lines;
    }

    /**
     * Goods leave the store; what was set aside and is not given out is bought.
     *
     * @param issued by line
     * @param occurrence names this handing over, so that its repetition gives nothing out twice
     * @throws bureau.platform.language.Refused when more is given out than was set aside, or less without a remark
     */
    void issue(String caseId, Map<Integer, BigDecimal> issued, String person, String occurrence, String remark) {
        boolean less = false;
        for (Line each : setAside(caseId)) {
            BigDecimal quantity = issued.getOrDefault(each.line().line(), BigDecimal.ZERO);
            if (quantity.compareTo(each.setAside()) > 0) {
                throw messages.refused(
                        "purchasing.moreThanSetAside",
                        goods.name(each.line()),
                        each.setAside().stripTrailingZeros().toPlainString());
            }
            less |= quantity.compareTo(each.setAside()) < 0;
            if (quantity.signum() > 0) {
                stockLedger.issue(
                        caseId, each.line().line(), each.line().catalogueItem(), quantity, person, occurrence);
                requests.serve(caseId, each.line().line(), quantity);
            }
        }
        if (less && (remark == null || remark.isBlank())) {
            throw messages.refused("purchasing.remarkOnLess");
        }
        stock.release(caseId);
        requests.recount(caseId);
    }

    /**
     * After a complaint: what was given out in truth, by line; the store has the rest again, and it is bought.
     *
     * @throws bureau.platform.language.Refused when it is more than was booked
     */
    void correct(String caseId, Map<Integer, BigDecimal> received, String person, String occurrence) {
        for (PurchaseLine line : requests.lines(caseId)) {
            BigDecimal truth = received.get(line.line());
            if (line.fromStock().signum() == 0 || truth == null) {
                continue;
            }
            if (truth.compareTo(line.fromStock()) > 0 || truth.signum() < 0) {
                throw messages.refused(
                        "purchasing.moreThanGivenOut",
                        goods.name(line),
                        line.fromStock().stripTrailingZeros().toPlainString());
            }
            BigDecimal missing = line.fromStock().subtract(truth);
            if (missing.signum() > 0) {
                stockLedger.receive(caseId, line.line(), line.catalogueItem(), missing, person, occurrence);
                requests.serve(caseId, line.line(), missing.negate());
            }
        }
        requests.recount(caseId);
    }

    /** Whether anything is left that has to be bought. */
    @Transactional(readOnly = true)
    boolean isAnythingToBuy(String caseId) {
        return !requests.unordered(caseId).isEmpty();
    }

    /** What the store has given out for the case. */
    @Transactional(readOnly = true)
    List<PurchaseLine> servedLines(String caseId) {
        return requests.lines(caseId).stream()
                .filter(line -> line.fromStock().signum() > 0)
                .toList();
    }

    /** Who gave out last. */
    @Transactional(readOnly = true)
    String issuer(String caseId) {
        return stockLedger.movements(caseId).stream()
                .reduce((earlier, later) -> later)
                .map(StockMovement::person)
                .orElseThrow(() -> messages.needsOperator("purchasing.nothingGivenOut"));
    }

    private Map<String, BigDecimal> wanted(String caseId) {
        Map<String, BigDecimal> wanted = new LinkedHashMap<>();
        if (requests.isForStore(caseId)) {
            // The store is not served from itself.
            return wanted;
        }
        requests.unordered(caseId).stream()
                .filter(line -> line.catalogueItem() != null)
                .forEach(line -> wanted.merge(line.catalogueItem(), line.toBuy(), BigDecimal::add));
        return wanted;
    }
}
