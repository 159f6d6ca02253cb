package bureau.purchasing;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the tables how far an order has come. */
@Component
class OrderStandings {

    private final PurchaseOrders orders;
    private final Claims claims;
    private final OrderSettlement settlement;

    OrderStandings(PurchaseOrders orders, Claims claims, OrderSettlement settlement) {
        this.orders = orders;
        this.claims = claims;
        this.settlement = settlement;
    }

    /** Holds the order until the transaction ends, so that nothing is missed between looking and waiting. */
    @Transactional(propagation = Propagation.MANDATORY)
    OrderStanding of(String caseId, String number) {
        orders.lock(number);
        PurchaseOrder order = orders.get(caseId, number);
        List<OrderLine> lines = orders.lines(number);
        boolean goods = lines.stream().anyMatch(line -> !line.service() && isOutstanding(line));
        boolean services = lines.stream().anyMatch(line -> line.service() && isOutstanding(line));
        boolean untouched = lines.stream().allMatch(line -> line.accepted().signum() == 0);
        return new OrderStanding(
                order.state() == OrderState.SENT && untouched && (goods || services),
                goods,
                services,
                !goods && !services && claims.open(number).isEmpty(),
                settlement.settled(order),
                orders.isReduced(number),
                order.awaitedOn());
    }

    private static boolean isOutstanding(OrderLine line) {
        return line.outstanding().compareTo(BigDecimal.ZERO) > 0;
    }
}
