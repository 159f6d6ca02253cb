package bureau.purchasing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a purchase. */
@Service
@Transactional
class Closing {

    /** What came of a request. */
    enum Bought {
        STOCK("purchase-served"),
        ALL("purchase-arrived"),
        PARTLY("purchase-partly-closed"),
        NOTHING("purchase-cancelled");

        private final String notice;

        Bought(String notice) {
            this.notice = notice;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The mail to the requester. */
        String notice() {
            return notice;
        }
    }

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final Purchasing purchasing;

    Closing(PurchaseRequests requests, PurchaseOrders orders, Purchasing purchasing) {
        this.requests = requests;
        this.orders = orders;
        this.purchasing = purchasing;
    }

    /** Whether lines wait for another supplier; what the office itself cancelled or gave up does not. */
    boolean isAnythingUnordered(String caseId) {
        return !requests.declinedLines(caseId).isEmpty();
    }

    Bought close(String caseId) {
        purchasing.release(caseId);
        List<PurchaseLine> lines = requests.lines(caseId);
        List<OrderLine> delivered = orders.of(caseId).stream()
                .flatMap(order -> orders.lines(order.number()).stream())
                .filter(line -> line.accepted().signum() > 0)
                .toList();
        if (lines.stream().noneMatch(line -> line.toBuy().signum() > 0)) {
            return Bought.STOCK;
        }
        if (delivered.isEmpty()) {
            return lines.stream().anyMatch(line -> line.fromStock().signum() > 0) ? Bought.PARTLY : Bought.NOTHING;
        }
        boolean all = lines.stream()
                .allMatch(line -> delivered.stream()
                                .filter(each -> each.line() == line.line())
                                .map(OrderLine::accepted)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(line.toBuy())
                        >= 0);
        return all ? Bought.ALL : Bought.PARTLY;
    }
}
