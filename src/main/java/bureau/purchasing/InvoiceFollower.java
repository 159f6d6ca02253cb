package bureau.purchasing;

import org.springframework.stereotype.Component;

/** The invoices of an order: compared again when something moves, let go when the order is closed, and asked whether all is paid. */
@Component
class InvoiceFollower implements OrderFollower, OrderSettlement {

    private final Invoices invoices;

    InvoiceFollower(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public boolean settled(PurchaseOrder order) {
        return invoices.settled(order.number());
    }

    @Override
    public void received(String caseId, String order, long receipt, String occurrence) {
        invoices.orderMoved(order);
    }

    @Override
    public void takenBack(String caseId, String order, long receipt, String occurrence) {
        invoices.orderMoved(order);
    }

    @Override
    public void moved(String order) {
        invoices.orderMoved(order);
    }

    @Override
    public void closed(String order) {
        invoices.orderClosed(order);
    }
}
