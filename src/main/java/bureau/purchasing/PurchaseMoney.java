package bureau.purchasing;

import bureau.budget.Budget;
import bureau.budget.BudgetState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a purchase takes from its budget item, worked out anew from what was asked, ordered and paid: so the ledger follows
 * every change, and a step that is repeated books nothing twice.
 */
@Component
class PurchaseMoney {

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final InvoiceMoney invoices;
    private final Budget budget;
    private final JdbcClient database;

    PurchaseMoney(
            PurchaseRequests requests,
            PurchaseOrders orders,
            InvoiceMoney invoices,
            Budget budget,
            JdbcClient database) {
        this.requests = requests;
        this.orders = orders;
        this.invoices = invoices;
        this.budget = budget;
        this.database = database;
    }

    /** Brings the ledger to where the case stands now. */
    @Transactional(propagation = Propagation.MANDATORY)
    BudgetState post(String caseId, String reason) {
        PurchaseRequest request = requests.get(caseId);
        budget.lock(request.budgetItem());
        long paid = paidCents(caseId);
        long ordered = orders.of(caseId).stream()
                .mapToLong(order -> Math.max(0, invoices.expectedCents(order) - paidForOrderCents(order.number())))
                .sum();
        long reserved = request.closedAt() == null ? unorderedCents(caseId) : 0;
        return budget.book(request.budgetItem(), caseId, reserved, ordered, paid, reason);
    }

    /** What of the request is not with a supplier yet, at the prices of the request. */
    long unorderedCents(String caseId) {
        return requests.unordered(caseId).stream()
                .mapToLong(PurchaseLine::sumCents)
                .reduce(0, Math::addExact);
    }

    /** What the whole purchase is to cost, as it stands now. */
    long wholeCents(String caseId) {
        long left = requests.get(caseId).closedAt() == null ? unorderedCents(caseId) : 0;
        return left
                + orders.of(caseId).stream().mapToLong(invoices::expectedCents).sum();
    }

    long paidCents(String caseId) {
        return sum("case_id", caseId);
    }

    long paidForOrderCents(String order) {
        return sum("order_number", order);
    }

    private long sum(String column, String value) {
        return database.sql("select coalesce(sum(amount_cents), 0) from supplier_payment where " + column + " = ?")
                .param(value)
                .query(Long.class)
                .single();
    }
}
