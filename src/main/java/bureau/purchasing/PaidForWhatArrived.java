package bureau.purchasing;

import org.springframework.stereotype.Component;

/** An order is settled when what was paid covers what was accepted, less the discounts that claims have brought. */
@Component
class PaidForWhatArrived implements OrderSettlement {

    private final PurchaseOrders orders;
    private final PurchaseMoney money;

    PaidForWhatArrived(PurchaseOrders orders, PurchaseMoney money) {
        this.orders = orders;
        this.money = money;
    }

    @Override
    public boolean settled(PurchaseOrder order) {
        long accepted = orders.lines(order.number()).stream()
                .mapToLong(line -> PurchaseLine.sumCents(line.accepted(), line.priceCents()))
                .reduce(0, Math::addExact);
        return money.paidForOrderCents(order.number()) >= accepted - orders.discountCents(order.number());
    }
}
