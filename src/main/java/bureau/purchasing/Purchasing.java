package bureau.purchasing;

import bureau.approval.Approvals;
import bureau.budget.Budget;
import bureau.budget.BudgetState;
import bureau.documents.Documents;
import bureau.numbering.Journals;
import bureau.platform.language.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does to get something bought; one method, one transaction for each step. */
@Service
@Transactional
class Purchasing {

    private final PurchaseRequests requests;
    private final WishCheck check;
    private final Catalogue catalogue;
    private final Budget budget;
    private final Approvals approvals;
    private final Journals journals;
    private final Documents documents;
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    Purchasing(
            PurchaseRequests requests,
            WishCheck check,
            Catalogue catalogue,
            Budget budget,
            Approvals approvals,
            Journals journals,
            Documents documents,
            JdbcClient database,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.check = check;
        this.catalogue = catalogue;
        this.budget = budget;
        this.approvals = approvals;
        this.journals = journals;
        this.documents = documents;
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws bureau.platform.language.Refused when the wish breaks a rule */
    PurchaseRequest register(String caseId, String requester, Wish wish) {
        List<PurchaseLine> lines = check.check(wish);
        String number = journals.number(PurchasingProcess.REQUESTS, caseId);
        PurchaseRequest request = request(caseId, number, requester, wish, lines);
        requests.add(request, lines);
        wish.files().forEach(file -> documents.attach(file, caseId, requester));
        return request;
    }

    /** After a return for rework, by the requester or who stands in for him. */
    PurchaseRequest revise(String caseId, String person, Wish wish) {
        PurchaseRequest before = requests.get(caseId);
        List<PurchaseLine> lines = check.check(wish);
        if (before.budgetItem() != wish.budgetItem()) {
            budget.release(before.budgetItem(), caseId);
        }
        PurchaseRequest changed = request(caseId, before.number(), before.requester(), wish, lines);
        requests.change(changed, lines);
        wish.files().forEach(file -> documents.attach(file, caseId, person));
        return changed;
    }

    BudgetState reserveBudget(String caseId) {
        PurchaseRequest request = requests.get(caseId);
        return budget.reserve(request.budgetItem(), caseId, request.amountCents());
    }

    /** Gives the money back and voids an order that was not sent. */
    void release(String caseId) {
        PurchaseRequest request = requests.get(caseId);
        budget.release(request.budgetItem(), caseId);
        database.sql("update purchase_order set void = true where case_id = ? and sent_at is null")
                .param(caseId)
                .update();
    }

    /** The buyer's decision from whom to order. */
    void issueOrder(String caseId, String buyer, String supplierId, LocalDate deliveryDate, String terms) {
        PurchaseRequest request = requests.get(caseId);
        Supplier supplier =
                catalogue.supplier(supplierId).orElseThrow(() -> messages.refused("purchasing.noSuchSupplier"));
        if (supplier.blocked()) {
            throw messages.refused("purchasing.supplierBlocked", supplier.name(messages.reader()));
        }
        if (deliveryDate.isBefore(LocalDate.now(clock))) {
            throw messages.refused("purchasing.deliveryPast");
        }
        database.sql("""
                        insert into purchase_order
                          (case_id, number, supplier, buyer, total_cents, delivery_date, terms, issued_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        caseId,
                        journals.number(PurchasingProcess.ORDERS, caseId),
                        supplierId,
                        buyer,
                        request.amountCents(),
                        deliveryDate,
                        terms,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** From here on the office owes the goods' price; refuses without the signatures. */
    PurchaseOrder commit(String caseId) {
        approvals.requireApproved(caseId);
        PurchaseRequest request = requests.get(caseId);
        PurchaseOrder order = requests.order(caseId)
                .orElseThrow(() -> messages.needsOperator("purchasing.noOrder", request.number()));
        budget.commit(request.budgetItem(), caseId, order.totalCents());
        database.sql("update purchase_order set sent_at = coalesce(sent_at, ?) where case_id = ?")
                .params(OffsetDateTime.now(clock), caseId)
                .update();
        return order;
    }

    /**
     * What has arrived now, by line number.
     *
     * @throws bureau.platform.language.Refused when the receiver is the buyer, or more is entered than is outstanding
     */
    void receive(
            String caseId, String receiver, String deliveryNote, String remark, Map<Integer, BigDecimal> quantities) {
        PurchaseOrder order = requests.order(caseId).orElseThrow();
        if (receiver.equals(order.buyer())) {
            throw messages.refused("purchasing.receiverIsBuyer");
        }
        checkQuantities(requests.arrivals(caseId), quantities);
        long receipt = database.sql("""
                        insert into purchase_receipt (case_id, received_by, buyer, delivery_note, remark, at)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(caseId, receiver, order.buyer(), deliveryNote, remark, OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        quantities.forEach((line, quantity) -> {
            if (quantity.signum() > 0) {
                database.sql("insert into purchase_receipt_line (receipt, case_id, line, quantity) values (?, ?, ?, ?)")
                        .params(receipt, caseId, line, quantity)
                        .update();
            }
        });
    }

    boolean allArrived(String caseId) {
        return requests.arrivals(caseId).stream()
                .allMatch(line -> line.outstanding().signum() == 0);
    }

    void settle(String caseId) {
        PurchaseRequest request = requests.get(caseId);
        budget.spend(
                request.budgetItem(),
                caseId,
                requests.order(caseId).orElseThrow().totalCents());
    }

    private void checkQuantities(List<Arrival> arrivals, Map<Integer, BigDecimal> quantities) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> each : quantities.entrySet()) {
            Arrival line = arrivals.stream()
                    .filter(arrival -> arrival.line() == each.getKey())
                    .findFirst()
                    .orElseThrow(() -> messages.refused("purchasing.noSuchLine", each.getKey()));
            if (each.getValue().signum() < 0 || each.getValue().compareTo(line.outstanding()) > 0) {
                throw messages.refused("purchasing.tooMuchReceived", line.name(), line.outstanding());
            }
            sum = sum.add(each.getValue());
        }
        if (sum.signum() == 0) {
            throw messages.refused("purchasing.nothingReceived");
        }
    }

    private PurchaseRequest request(
            String caseId, String number, String requester, Wish wish, List<PurchaseLine> lines) {
        return new PurchaseRequest(
                caseId,
                number,
                requester,
                wish.subject(),
                wish.category(),
                wish.budgetItem(),
                wish.needBy(),
                wish.deliverTo(),
                wish.justification(),
                WishCheck.amountCents(lines),
                OffsetDateTime.now(clock),
                1);
    }
}
